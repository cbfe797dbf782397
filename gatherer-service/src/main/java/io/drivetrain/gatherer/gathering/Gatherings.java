package io.drivetrain.gatherer.gathering;

import io.drivetrain.contracts.event.GatheringProgressed;
import io.drivetrain.contracts.event.GatheringProgressed.State;
import io.drivetrain.contracts.event.GatheringRequested;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** All gatherings and how far each is; an end is final, and a pause lasts until it is queued again, whatever is said. */
final class Gatherings {

    /** A gathering that has not ended, and when it was last heard of, by {@link System#nanoTime}. */
    record Open(GatheringRequested request, GatheringProgressed progress, long heardNanos) {}

    private static final class Entry {
        @Nullable
        GatheringRequested request;

        @Nullable
        GatheringProgressed progress;

        long heardNanos;
    }

    private final Map<String, Entry> entries = new HashMap<>();
    private final LongSupplier nanoTime;

    Gatherings(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    synchronized void learn(GatheringRequested request) {
        Entry entry = entry(request.gathering());
        if (entry.progress == null) {
            entry.progress = queued(request);
        }
        if (entry.request == null && !entry.progress.state().ended()) {
            entry.request = request;
        }
    }

    synchronized void hear(GatheringProgressed news) {
        Entry entry = entry(news.gathering());
        entry.heardNanos = nanoTime.getAsLong();
        GatheringProgressed before = entry.progress;
        if (before == null || isNews(before.state(), news.state())) {
            entry.progress = news;
        }
        if (entry.progress != null && entry.progress.state().ended()) {
            // the list of addresses may be long, and nobody needs it any more
            entry.request = null;
        }
    }

    /** Whoever worked on it may say a last word that it runs after it was stopped. */
    private static boolean isNews(State before, State now) {
        return before == now || (!before.ended() && !(before == State.PAUSED && now == State.RUNNING));
    }

    synchronized Optional<GatheringProgressed> find(String gathering) {
        Entry entry = entries.get(gathering);
        return entry == null ? Optional.empty() : Optional.ofNullable(entry.progress);
    }

    synchronized boolean hasEnded(String gathering) {
        return find(gathering).filter(p -> p.state().ended()).isPresent();
    }

    /** Newest first. */
    synchronized List<GatheringProgressed> of(@Nullable String classifier) {
        return entries.values().stream()
                .flatMap(e -> Optional.ofNullable(e.progress).stream())
                .filter(p -> classifier == null || p.classifier().equals(classifier))
                .sorted(Comparator.comparing(GatheringProgressed::startedAt)
                        .thenComparing(GatheringProgressed::gathering)
                        .reversed())
                .toList();
    }

    /** Those that have not ended, the oldest request first. */
    synchronized List<Open> open() {
        return entries.values().stream()
                .flatMap(e -> open(e).stream())
                .sorted(Comparator.comparing(o -> o.request().at()))
                .toList();
    }

    synchronized Optional<Open> open(String gathering) {
        Entry entry = entries.get(gathering);
        return entry == null ? Optional.empty() : open(entry);
    }

    boolean isPaused(String gathering) {
        return find(gathering).filter(p -> p.state() == State.PAUSED).isPresent();
    }

    boolean isQueued(String gathering) {
        return find(gathering).filter(p -> p.state() == State.QUEUED).isPresent();
    }

    private static Optional<Open> open(Entry e) {
        return e.request == null || e.progress == null
                ? Optional.empty()
                : Optional.of(new Open(e.request, e.progress, e.heardNanos));
    }

    private Entry entry(String gathering) {
        return entries.computeIfAbsent(gathering, g -> {
            var entry = new Entry();
            entry.heardNanos = nanoTime.getAsLong();
            return entry;
        });
    }

    private static GatheringProgressed queued(GatheringRequested request) {
        return new GatheringProgressed(
                request.gathering(),
                request.classifier(),
                State.QUEUED,
                0,
                0,
                0,
                Map.of(),
                Map.of(),
                null,
                request.at(),
                request.at());
    }
}
