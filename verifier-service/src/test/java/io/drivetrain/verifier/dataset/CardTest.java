package io.drivetrain.verifier.dataset;

import static io.drivetrain.verifier.Given.defined;
import static io.drivetrain.verifier.Given.requested;
import static io.drivetrain.verifier.Given.sha;
import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CardTest {

    @Test
    void textsFromTheWebStayTexts() {
        var card = card(item("https://a.example/x", "<script>|[x](javascript:1)\n# big"));
        assertThat(card).doesNotContain("<script>", "](", "\n# big").contains("| a.example | 1 |");
    }

    @Test
    void aMissingLicenceIsSaid() {
        assertThat(card(item("folder/x.jpg", null))).contains("| not stated | 1 |", "| files | 1 |");
    }

    private static String card(DatasetItem item) {
        return Card.write(
                defined("bears", "grizzly", "teddy"),
                3,
                requested("r1", "bears"),
                new Snapshot(List.of(item)),
                new Selection(List.of(), Map.of()),
                new Parts(Map.of(), Map.of(), Map.of(), Set.of()));
    }

    private static DatasetItem item(String url, String licence) {
        return new DatasetItem(sha("i"), "grizzly", Part.TRAIN, 4, 3, url, null, licence, null, null, Map.of(), null);
    }
}
