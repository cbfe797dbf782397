package io.drivetrain.verifier.dataset;

import static io.drivetrain.verifier.Given.NOW;
import static io.drivetrain.verifier.Given.requested;
import static io.drivetrain.verifier.Given.sha;
import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.Condition;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CardTest {

    @Test
    void textsFromTheWebStayTexts() {
        var card = card(item("https://a.example/x", "<script>|[x](javascript:1)\n# big", Map.of("a\n# b", "<i>")));
        assertThat(card)
                .doesNotContain("<script>", "](", "\n# big", "<i>", "\n# b")
                .contains("| a.example | 1 |");
    }

    @Test
    void aMissingLicenceIsCountedAndAGap() {
        assertThat(card(item("folder/x.jpg", null, Map.of())))
                .contains("| not stated | 1 |", "| files | 1 |", "- The licence of 1 pictures is not stated.");
    }

    @Test
    void picturesAreCountedByLabelAndPart() {
        assertThat(card(item("u", "CC0", Map.of()))).contains("| grizzly | 1 | 0 | 0 | 0 | 1 | 0.0 % |");
    }

    @Test
    void conditionsThatLackPicturesAndLabelsWithoutAnyAreGaps() {
        var card = card(item("u", "CC0", Map.of("light", "night")));
        assertThat(card)
                .contains("| condition | wanted | there | lacking | not known of |")
                .contains("| at night | 5 | 1 | 4 | 0 |")
                .contains("- Condition at night: 4 of 5 pictures are lacking.")
                .contains("- Condition at night is not shown by any picture of: teddy.")
                .contains("| light | 1 | 1 | night 1 |");
    }

    private static String card(DatasetItem item) {
        var definition = new ClassifierDefined(
                "bears",
                "keep the camp safe",
                List.of(LabelSpec.of("grizzly"), LabelSpec.of("teddy")),
                List.of(),
                List.of(new Condition("at night", "light", "night", 5)),
                "campers",
                Recipe.defaults(),
                Actor.person("anna"),
                NOW);
        return Card.write(new Draft(
                definition,
                3,
                requested("r1", "bears"),
                new Selection(List.of(), Map.of()),
                new Parts(Map.of(), Map.of(), Map.of(), Set.of()),
                new Snapshot(List.of(item))));
    }

    private static DatasetItem item(String url, String licence, Map<String, String> attributes) {
        return new DatasetItem(sha("i"), "grizzly", Part.TRAIN, 4, 3, url, null, licence, null, null, attributes, null);
    }
}
