package io.drivetrain.gatherer.gathering;

import io.drivetrain.contracts.event.GatheringProgressed;
import io.drivetrain.contracts.event.GatheringProgressed.State;
import io.drivetrain.contracts.event.GatheringRequested;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The counts of one gathering. Every candidate ends as stored or as a miss; labels without pictures show as 0. */
final class Tally {

    private static final int EXAMPLES = 5;
    private static final int EXAMPLE_LENGTH = 300;

    private final GatheringRequested request;
    private final Instant startedAt;
    private final Map<String, Integer> misses = new TreeMap<>();
    private final Map<String, List<String>> examples = new TreeMap<>();
    private final Map<String, Integer> storedByLabel = new TreeMap<>();
    private int storedEarlier;
    private int found;
    private int expected;
    private int stored;
    private int known;
    private long changes;

    Tally(GatheringRequested request, List<String> labels, Instant startedAt) {
        this.request = request;
        this.startedAt = startedAt;
        labels.forEach(label -> storedByLabel.put(label, 0));
    }

    /** What an earlier worker had stored; those count as found, too. */
    synchronized void resume(Map<String, Integer> byLabel, int knownBefore) {
        byLabel.forEach((label, count) -> {
            storedByLabel.merge(label, count, Integer::sum);
            stored += count;
            storedEarlier += count;
        });
        known = Math.min(stored, knownBefore);
        changes++;
    }

    /** The source knows of so many that come from here on; what was stored earlier comes again. */
    synchronized void expect(int pictures) {
        expected = found + pictures;
        changes++;
    }

    synchronized void found() {
        found++;
        changes++;
    }

    /** @param wasKnown whether the bytes were in the object store already */
    synchronized void stored(String label, boolean wasKnown) {
        stored++;
        known += wasKnown ? 1 : 0;
        storedByLabel.merge(label, 1, Integer::sum);
        changes++;
    }

    synchronized void missed(String reason, String locator) {
        misses.merge(reason, 1, Integer::sum);
        List<String> shown = examples.computeIfAbsent(reason, r -> new ArrayList<>());
        if (shown.size() < EXAMPLES) {
            shown.add(locator.length() <= EXAMPLE_LENGTH ? locator : locator.substring(0, EXAMPLE_LENGTH) + "…");
        }
        changes++;
    }

    synchronized int storedSoFar() {
        return stored;
    }

    /** Grows with every change; for those who tell only news. */
    synchronized long changes() {
        return changes;
    }

    /** The misses in words, the most frequent first. */
    synchronized String missesInWords() {
        return String.join(
                ", ",
                misses.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .map(e -> e.getValue() + " × " + e.getKey())
                        .toList());
    }

    synchronized GatheringProgressed progress(State state, @Nullable String failure, Instant at) {
        Map<String, List<String>> shown = new TreeMap<>();
        examples.forEach((reason, locators) -> shown.put(reason, List.copyOf(locators)));
        int seen = storedEarlier + found;
        int wanted = state == State.DONE ? seen : Math.max(seen, expected);
        return new GatheringProgressed(
                request.gathering(),
                request.classifier(),
                state,
                wanted,
                stored,
                known,
                misses,
                storedByLabel,
                failure,
                startedAt,
                at,
                shown);
    }
}
