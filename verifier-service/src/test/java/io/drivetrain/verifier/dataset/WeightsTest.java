package io.drivetrain.verifier.dataset;

import static io.drivetrain.verifier.Given.sha;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.drivetrain.contracts.event.Weighting;
import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WeightsTest {

    @Property(tries = 100)
    void balancedWeightsGiveEveryLabelTheSameInAll(
            @ForAll @IntRange(min = 1, max = 90) int few, @ForAll @IntRange(min = 1, max = 90) int many) {
        var weighted = Weights.given(items(few, many), Weighting.BALANCED);
        assertThat(sum(weighted, "few")).isCloseTo(sum(weighted, "many"), within(1e-6));
        assertThat(sum(weighted, "few") + sum(weighted, "many")).isCloseTo(few + many, within(1e-6));
        assertThat(weighted.getLast().weight()).isNull();
    }

    @Property(tries = 10)
    void equalWeightsAreNone(@ForAll @IntRange(min = 1, max = 9) int count) {
        assertThat(Weights.given(items(count, 3), Weighting.EQUAL)).isEqualTo(items(count, 3));
    }

    /** So many to train on, and one to validate with. */
    private static List<DatasetItem> items(int few, int many) {
        var items = new ArrayList<DatasetItem>();
        for (int i = 0; i < few; i++) {
            items.add(item("few", Part.TRAIN));
        }
        for (int i = 0; i < many; i++) {
            items.add(item("many", Part.TRAIN));
        }
        items.add(item("few", Part.VALID));
        return items;
    }

    private static DatasetItem item(String label, Part part) {
        return new DatasetItem(sha("i"), label, part, 4, 3, "u", null, null, null, null, Map.of(), null);
    }

    private static double sum(List<DatasetItem> items, String label) {
        return items.stream()
                .filter(item -> item.label().equals(label) && item.weight() != null)
                .mapToDouble(DatasetItem::weight)
                .sum();
    }
}
