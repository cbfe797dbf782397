package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The items of a dataset in their order. */
record Snapshot(List<DatasetItem> items) {

    static Snapshot of(Selection selection, Split split) {
        var items = new ArrayList<DatasetItem>();
        selection.byLabel().forEach((label, members) -> {
            var parts = split.parts(members.stream().map(Member::group).toList());
            members.forEach(member -> items.add(item(member, parts.getOrDefault(member.group(), Part.TRAIN))));
        });
        return new Snapshot(List.copyOf(items));
    }

    /** Pictures by {@code label/part}. */
    Map<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        items.forEach(item ->
                counts.merge(item.label() + "/" + item.part().name().toLowerCase(Locale.ROOT), 1, Integer::sum));
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
                gathered.attributes());
    }
}
