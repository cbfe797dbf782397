package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.event.Weighting;
import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The items of a dataset in their order. */
record Snapshot(List<DatasetItem> items) {

    static Snapshot of(Selection selection, Parts parts, Weighting weighting) {
        var items = selection.members().stream()
                .map(member -> item(member, parts.of(member)))
                .toList();
        return new Snapshot(Weights.given(items, weighting));
    }

    /** In their order. */
    Set<String> labels() {
        return items.stream().map(DatasetItem::label).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Pictures by {@code label/part}. */
    Map<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        items.forEach(item -> counts.merge(item.label() + "/" + item.part().word(), 1, Integer::sum));
        return counts;
    }

    private static DatasetItem item(Member member, Part part) {
        var gathered = member.picture().gathered();
        var screened = member.picture().screened();
        return new DatasetItem(
                member.image(),
                member.label(),
                part,
                screened == null ? 0 : screened.width(),
                screened == null ? 0 : screened.height(),
                gathered.url(),
                gathered.page(),
                gathered.licence(),
                gathered.creator(),
                gathered.attribution(),
                gathered.attributes(),
                null);
    }
}
