package io.drivetrain.verifier.diff;

import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.verifier.catalogue.Paging;
import io.drivetrain.verifier.diff.Change.Kind;
import io.drivetrain.verifier.diff.Change.Place;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The changes between two versions and some of the pictures.
 *
 * @param counts by label and kind; one with another label counts for both
 * @param locked changes that are counted but not listed, for they concern the locked test
 * @param total changes that match what was asked for; {@code items} are those from {@code offset} on
 */
record Difference(
        String classifier,
        int from,
        int to,
        int unchanged,
        Map<String, Map<Kind, Integer>> counts,
        int locked,
        int total,
        int offset,
        List<Change> items) {

    /**
     * @param kind only these; all if none
     * @param label only those that were or are of this label; all if none
     */
    static Difference of(
            DatasetReleased from,
            DatasetReleased to,
            Differences all,
            @Nullable Kind kind,
            @Nullable String label,
            Paging paging) {
        var matching = all.changes().stream()
                .filter(change -> !change.locked())
                .filter(change -> kind == null || change.kind() == kind)
                .filter(change -> label == null || labels(change).anyMatch(label::equals))
                .toList();
        return new Difference(
                from.classifier(),
                from.version(),
                to.version(),
                all.unchanged(),
                counts(all.changes()),
                (int) all.changes().stream().filter(Change::locked).count(),
                matching.size(),
                paging.offset(),
                matching.stream().skip(paging.offset()).limit(paging.limit()).toList());
    }

    private static Map<String, Map<Kind, Integer>> counts(List<Change> changes) {
        var counts = new TreeMap<String, Map<Kind, Integer>>();
        changes.forEach(change -> labels(change)
                .forEach(label -> counts.computeIfAbsent(label, l -> new EnumMap<>(Kind.class))
                        .merge(change.kind(), 1, Integer::sum)));
        return counts;
    }

    private static Stream<String> labels(Change change) {
        return Stream.concat(Stream.ofNullable(change.from()), Stream.ofNullable(change.to()))
                .map(Place::label)
                .distinct();
    }
}
