package io.drivetrain.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.contracts.event.GatheringSource;
import io.drivetrain.contracts.event.Recipe;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFaultTest {

    private record Letter(GatheringSource source, Recipe recipe, List<String> lines, boolean urgent, double weight) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"source":{"type":"telepathy"}}  | 'source.type' must be one of search, urls, list, folder, archive, inbox
                    {"source":{}}                    | 'source.type' must be one of search, urls, list, folder, archive, inbox
                    {"recipe":{"architecture":"VGG"}}| 'recipe.architecture' must be one of RESNET18
                    {"recipe":{"epochs":"many"}}     | 'recipe.epochs' must be a whole number
                    {"recipe":{"epochs":4}}          | 'recipe.imageSize' is missing
                    {"recipe":[]}                    | 'recipe' must be an object
                    {"lines":{}}                     | 'lines' must be a list
                    {"lines":["a",{}]}               | 'lines[1]' must be text
                    {"urgent":"perhaps"}             | 'urgent' must be true or false
                    {"weight":"heavy"}               | 'weight' must be a number
                    []                               | the whole must be an object
                    {                                | it is not JSON
                    """)
    void saysWhatBelongsWhere(String json, String said) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(InvalidContract.class).hasMessageContaining(said);
    }

    @Test
    void saysThatSomethingIsNestedTooDeep() {
        var deep = "{\"postscript\":" + "[".repeat(5000);

        assertThatThrownBy(() -> read(deep)).hasMessageContaining("nested deeper");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"source\":{\"type\":\"hunter2\"}}",
                "{\"recipe\":{\"epochs\":\"hunter2\"}}",
                "{\"lines\":hunter2}",
                "{\"recipe\":\"hunter2\"}"
            })
    void repeatsNeitherWhatWasSentNorNamesOfOurs(String json) {
        assertThatThrownBy(() -> read(json))
                .satisfies(e -> assertThat(String.valueOf(e.getMessage()))
                        .doesNotContain("hunter2")
                        .doesNotContain("io.drivetrain")
                        .doesNotContain("java."));
    }

    private static Letter read(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), Letter.class);
    }
}
