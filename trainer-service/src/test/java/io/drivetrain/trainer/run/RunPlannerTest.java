package io.drivetrain.trainer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.platform.rest.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunPlannerTest {

    private static final Actor ANN = Actor.person("ann");

    private final Definitions definitions = new Definitions();
    private final RunPlanner planner = new RunPlanner(definitions, "resnet18"::equals);

    @BeforeEach
    void define() {
        definitions.onDefined(new ClassifierDefined(
                "bears",
                "",
                List.of(LabelSpec.of("teddy"), LabelSpec.of("grizzly")),
                List.of(),
                List.of(),
                "",
                Recipe.defaults(),
                ANN,
                Instant.EPOCH));
        release(1, Map.of("teddy/train", 3, "grizzly/train", 3, "grizzly/valid", 1));
    }

    @Test
    void takesTheLatestDatasetAndTheClassifiersRecipeUnlessToldOtherwise() {
        release(2, Map.of("teddy/train", 3, "grizzly/train", 4));

        var request = planner.plan(new RunWish("bears", null, null), ANN, Instant.EPOCH);

        assertThat(request.dataset()).isEqualTo(2);
        assertThat(request.recipe()).isEqualTo(Recipe.defaults());
        assertThat(request.labels()).containsExactly("teddy", "grizzly");
    }

    @Test
    void refusesADatasetWithoutTrainingPicturesOfALabel() {
        release(2, Map.of("teddy/train", 3, "grizzly/valid", 1));

        assertThatThrownBy(() -> planner.plan(new RunWish("bears", 2, null), ANN, Instant.EPOCH))
                .isInstanceOf(Problem.class)
                .hasMessage("dataset 2 of 'bears' has no training pictures of label 'grizzly'");
    }

    @Test
    void refusesABackboneThatIsNotThere() {
        var recipe = Recipe.defaults().withBackbone("resnet99");

        assertThatThrownBy(() -> planner.plan(new RunWish("bears", null, recipe), ANN, Instant.EPOCH))
                .hasMessageContaining("no backbone 'resnet99'");
    }

    @Test
    void refusesAClassifierWithoutDataset() {
        definitions.onDefined(new ClassifierDefined(
                "cats",
                "",
                List.of(LabelSpec.of("a"), LabelSpec.of("b")),
                List.of(),
                List.of(),
                "",
                Recipe.defaults(),
                ANN,
                Instant.EPOCH));

        assertThatThrownBy(() -> planner.plan(new RunWish("cats", null, null), ANN, Instant.EPOCH))
                .hasMessageContaining("'cats' has no dataset yet");
    }

    private void release(int version, Map<String, Integer> counts) {
        definitions.onReleased(new DatasetReleased(
                "q" + version,
                "bears",
                version,
                "datasets/bears/" + version + "/manifest.jsonl.gz",
                "b".repeat(64),
                counts,
                42,
                null,
                null,
                ANN,
                Instant.EPOCH));
    }
}
