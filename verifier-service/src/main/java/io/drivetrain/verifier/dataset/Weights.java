package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.event.Weighting;
import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How much pictures count in training; only those that are trained on have a weight. */
final class Weights {

    private Weights() {}

    static List<DatasetItem> given(List<DatasetItem> items, Weighting weighting) {
        return switch (weighting) {
            case EQUAL -> items;
            case BALANCED -> balanced(items);
        };
    }

    /** The weights of each label add up to the same, those of all to the number of pictures. */
    private static List<DatasetItem> balanced(List<DatasetItem> items) {
        var trained = items.stream()
                .filter(item -> item.part() == Part.TRAIN)
                .collect(Collectors.groupingBy(DatasetItem::label, Collectors.counting()));
        double fairShare = trained.values().stream().mapToLong(Long::longValue).sum() / (double) trained.size();
        Function<DatasetItem, Double> weight =
                item -> Math.min(DatasetItem.HEAVIEST, fairShare / trained.getOrDefault(item.label(), 1L));
        return items.stream()
                .map(item -> item.part() == Part.TRAIN ? item.weighing(weight.apply(item)) : item)
                .toList();
    }
}
