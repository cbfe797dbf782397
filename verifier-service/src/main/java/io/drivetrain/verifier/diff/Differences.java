package io.drivetrain.verifier.diff;

import io.drivetrain.contracts.manifest.DatasetItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All changes between two versions. Manifests are sorted by label and image, so both are read once, side by side, and only
 * what differs is kept.
 *
 * @param unchanged pictures with the same label in the same part
 * @param changes sorted by kind, then as in the manifests
 */
record Differences(int unchanged, List<Change> changes) {

    private static final Comparator<DatasetItem> ORDER =
            Comparator.comparing(DatasetItem::label).thenComparing(DatasetItem::image);

    static Differences between(Stream<DatasetItem> before, Stream<DatasetItem> after) {
        var olds = new Ahead(before.iterator());
        var news = new Ahead(after.iterator());
        var gone = new HashMap<String, DatasetItem>();
        var come = new ArrayList<DatasetItem>();
        var changes = new ArrayList<Change>();
        int unchanged = 0;
        while (olds.item != null || news.item != null) {
            int order = compare(olds.item, news.item);
            if (order < 0) {
                var old = olds.take();
                gone.put(old.image(), old);
            } else if (order > 0) {
                come.add(news.take());
            } else {
                var old = olds.take();
                var now = news.take();
                if (old.part() == now.part()) {
                    unchanged++;
                } else {
                    changes.add(Change.between(old, now));
                }
            }
        }
        for (var now : come) {
            var old = gone.remove(now.image());
            changes.add(old == null ? Change.added(now) : Change.between(old, now));
        }
        gone.values().stream().sorted(ORDER).map(Change::removed).forEach(changes::add);
        changes.sort(Comparator.comparing(Change::kind));
        return new Differences(unchanged, List.copyOf(changes));
    }

    private static int compare(@Nullable DatasetItem old, @Nullable DatasetItem now) {
        if (old == null) {
            return 1;
        }
        return now == null ? -1 : ORDER.compare(old, now);
    }

    /** An iterator whose next item can be looked at. */
    private static final class Ahead {
        private final Iterator<DatasetItem> items;
        private @Nullable DatasetItem item;

        Ahead(Iterator<DatasetItem> items) {
            this.items = items;
            this.item = items.hasNext() ? items.next() : null;
        }

        DatasetItem take() {
            var taken = item;
            if (taken == null) {
                throw new IllegalStateException("the manifest has ended");
            }
            item = items.hasNext() ? items.next() : null;
            return taken;
        }
    }
}
