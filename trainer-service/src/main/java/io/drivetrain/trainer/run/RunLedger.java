package io.drivetrain.trainer.run;

import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.contracts.event.TrainingCommanded;
import io.drivetrain.contracts.event.TrainingProgressed;
import io.drivetrain.contracts.event.TrainingRequested;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All runs, from the facts about them. Facts of different topics come in any order; an ended run stays ended, whatever a
 * trainer that was paused in the meantime says later.
 */
public final class RunLedger {

    private static final class Entry {
        private @Nullable TrainingRequested request;
        private @Nullable TrainingProgressed progress;
        private boolean cancelAsked;
        private @Nullable Integer modelVersion;
        private Instant heardAt;

        Entry(Instant now) {
            heardAt = now;
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Consumer<TrainingProgressed>> listeners = new CopyOnWriteArrayList<>();
    private final Clock clock;

    public RunLedger(Clock clock) {
        this.clock = clock;
    }

    /** A repeated request for the same run changes nothing. */
    public synchronized void onRequested(TrainingRequested event) {
        Entry entry = entry(event.run());
        if (entry.request == null) {
            entry.request = event;
        }
    }

    public synchronized void onCommanded(TrainingCommanded event) {
        switch (event.command()) {
            case CANCEL -> entry(event.run()).cancelAsked = true;
        }
    }

    public void onProgressed(TrainingProgressed event) {
        synchronized (this) {
            Entry entry = entry(event.run());
            if (entry.progress != null && entry.progress.state().ended()) {
                return;
            }
            entry.progress = event;
        }
        listeners.forEach(listener -> listener.accept(event));
    }

    public synchronized void onTrained(ModelTrained event) {
        entry(event.run()).modelVersion = event.version();
    }

    public synchronized Optional<Run> find(String run) {
        return Optional.ofNullable(entries.get(run)).flatMap(RunLedger::run);
    }

    /** Newest first. */
    public synchronized List<Run> all() {
        return entries.values().stream()
                .flatMap(entry -> run(entry).stream())
                .sorted(Comparator.comparing((Run run) -> run.request().at()).reversed())
                .toList();
    }

    /** Runs that have not ended, oldest first. */
    public List<Run> open() {
        return all().reversed().stream().filter(run -> !run.ended()).toList();
    }

    /** Has {@code listener} hear the progress of all runs until what is returned is run. */
    public Runnable listen(Consumer<TrainingProgressed> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private Entry entry(String run) {
        Entry entry = entries.computeIfAbsent(run, id -> new Entry(clock.instant()));
        entry.heardAt = clock.instant();
        return entry;
    }

    private static Optional<Run> run(Entry entry) {
        TrainingRequested request = entry.request;
        if (request == null) {
            return Optional.empty();
        }
        TrainingProgressed progress = entry.progress == null ? Run.queued(request) : entry.progress;
        return Optional.of(new Run(request, progress, entry.cancelAsked, entry.modelVersion, entry.heardAt));
    }
}
