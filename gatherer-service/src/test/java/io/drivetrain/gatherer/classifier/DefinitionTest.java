package io.drivetrain.gatherer.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.Condition;
import io.drivetrain.contracts.event.Recipe;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionTest {

    @Test
    void whatIsLeftOutGetsADefault() {
        var defined = defined("{\"classifier\":\"bears\",\"labels\":[{\"name\":\"black\"},{\"name\":\"teddy\"}]}");
        assertThat(defined.labels().getFirst().queries()).isEqualTo(List.of("black"));
        assertThat(defined.labels().getFirst().threshold()).isZero();
        assertThat(defined.recipe()).isEqualTo(Recipe.defaults());
        assertThat(defined.objective()).isEmpty();
    }

    @Test
    void aRecipeMayNameOnlyWhatDiffers() {
        var recipe = defined("""
                {"classifier":"bears","labels":[{"name":"black"},{"name":"teddy"}],
                 "recipe":{"imageSize":64,"backbone":"resnet18","resize":"SQUISH"}}""").recipe();
        assertThat(recipe.imageSize()).isEqualTo(64);
        assertThat(recipe.resize()).isEqualTo(Recipe.Resize.SQUISH);
        assertThat(recipe.backbone()).isEqualTo("resnet18");
        assertThat(recipe.epochs()).isEqualTo(Recipe.defaults().epochs());
    }

    @Test
    void conditionsMayBeBareNamesOrSayHowManyPicturesThereShouldBe() {
        var conditions = defined("""
                {"classifier":"bears","labels":[{"name":"black"},{"name":"teddy"}],
                 "conditions":["rain",{"name":"at night","attribute":"light","value":"night","minimum":50}]}""").conditions();
        assertThat(conditions)
                .containsExactly(Condition.named("rain"), new Condition("at night", "light", "night", 50));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | classifier must be",
                "{'classifier':'Bears!'} | classifier must be",
                "{'classifier':'bears'} | classifier 'bears' needs at least 2 labels",
                "{'classifier':'bears','labels':[{'name':'a'}]} | needs at least 2 labels to tell apart, got 1",
                "{'classifier':'bears','labels':[{'name':'a'},{'name':'a'}]} | names the label 'a' twice",
                "{'classifier':'bears','labels':[{'name':'a'},{}]} | label of classifier 'bears' must be",
                "{'classifier':'bears','labels':[{'name':'a'},null]} | labels of classifier 'bears': an entry is empty",
                "{'classifier':'bears','labels':[{'name':'a'},{'name':'b','threshold':7}]} | threshold of label 'b' must be 0 to 1",
                "{'classifier':'bears','labels':[{'name':'a','queries':[' ']},{'name':'b'}]} | queries of label 'a': an entry is empty",
                "{'classifier':'bears','labels':[{'name':'a'},{'name':'b'}],'recipe':{'epochs':0}} | recipe: epochs must be 1 to 1000",
                "{'classifier':'bears','labels':[{'name':'a'},{'name':'b'}],'conditions':['x','x']} | names the condition 'x' twice"
            })
    void aBrokenRuleIsNamedWithItsObject(String json, String says) {
        assertThatThrownBy(() -> defined(json.replace('\'', '"')))
                .isInstanceOf(InvalidContract.class)
                .hasMessageContaining(says);
    }

    private static ClassifierDefined defined(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), Definition.class)
                .defined(Actor.person("anna"), Instant.EPOCH);
    }
}
