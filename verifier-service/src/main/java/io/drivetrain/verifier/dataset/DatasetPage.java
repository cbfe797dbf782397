package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.verifier.catalogue.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A dataset and some of its items: {@code total} there are, these from {@code offset} on. */
record DatasetPage(DatasetReleased dataset, int total, int offset, List<DatasetItem> items) {

    static DatasetPage of(DatasetReleased dataset, Stream<DatasetItem> all, Paging paging) {
        var page = new ArrayList<DatasetItem>();
        int total = 0;
        for (var items = all.iterator(); items.hasNext(); total++) {
            var item = items.next();
            if (total >= paging.offset() && page.size() < paging.limit()) {
                page.add(item);
            }
        }
        return new DatasetPage(dataset, total, paging.offset(), page);
    }
}
