package io.drivetrain.gatherer.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.event.GatheringSource.Urls;
import io.drivetrain.contracts.event.GatheringSource.Urls.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UrlListSourceTest extends ImageSourceContract {

    @Override
    ImageSource source() {
        var items = new ArrayList<Item>();
        for (String label : List.of("black", "grizzly", "cat")) {
            for (int i = 0; i < 2; i++) {
                items.add(new Item(
                        "https://pictures.example/" + label + i,
                        label,
                        "CC0",
                        "ann",
                        "by ann",
                        Map.of("site", "north")));
            }
        }
        return new UrlListSource(Labels.of(BEARS), new Urls(items));
    }

    @Test
    void aLabelTheClassifierHasNotIsAMiss() throws Exception {
        assertThat(Found.by(source()).misses)
                .isEqualTo(Map.of(
                        "https://pictures.example/cat0", "unknown-label",
                        "https://pictures.example/cat1", "unknown-label"));
    }

    @Test
    void licenceCreatorAndAttributesAreCarriedOn() throws Exception {
        var first = Found.by(source()).candidates.getFirst();
        assertThat(first.licence()).isEqualTo("CC0");
        assertThat(first.creator()).isEqualTo("ann");
        assertThat(first.attribution()).isEqualTo("by ann");
        assertThat(first.attributes()).containsEntry("site", "north");
    }
}
