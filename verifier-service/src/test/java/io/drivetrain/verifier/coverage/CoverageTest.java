package io.drivetrain.verifier.coverage;

import static io.drivetrain.verifier.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.Condition;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.verifier.coverage.Coverage.Shown;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CoverageTest {

    @Test
    void countsWhatMeetsAConditionByLabelAndWhatIsLacking() {
        var coverage = coverage(
                new Condition("at night", "light", "night", 4),
                new Shown("grizzly", Map.of("light", "night")),
                new Shown("grizzly", Map.of("light", " Night ")),
                new Shown("teddy", Map.of("light", "day")),
                new Shown("teddy", Map.of()),
                new Shown("panda", Map.of("light", "night")));

        assertThat(coverage.pictures()).isEqualTo(5);
        var met = coverage.conditions().getFirst();
        assertThat(met.count()).isEqualTo(3);
        assertThat(met.labels()).isEqualTo(Map.of("grizzly", 2, "teddy", 0));
        assertThat(met.lacking()).isEqualTo(1);
        assertThat(met.untold()).isEqualTo(1);
        assertThat(met.without()).containsExactly("teddy");
    }

    @Test
    void aConditionWithoutAMinimumLacksNothing() {
        assertThat(coverage(Condition.named("rain")).conditions().getFirst().lacking())
                .isZero();
    }

    private static Coverage coverage(Condition condition, Shown... pictures) {
        var definition = new ClassifierDefined(
                "bears",
                "",
                List.of(LabelSpec.of("grizzly"), LabelSpec.of("teddy")),
                List.of(),
                List.of(condition),
                "",
                Recipe.defaults(),
                Actor.person("anna"),
                NOW);
        return Coverage.of(definition, Stream.of(pictures));
    }
}
