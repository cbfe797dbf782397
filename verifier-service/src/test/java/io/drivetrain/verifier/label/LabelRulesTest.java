package io.drivetrain.verifier.label;

import static io.drivetrain.verifier.Given.accepted;
import static io.drivetrain.verifier.Given.defined;
import static io.drivetrain.verifier.Given.gathered;
import static io.drivetrain.verifier.Given.rejected;
import static io.drivetrain.verifier.Given.sha;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.verifier.catalogue.Catalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LabelRulesTest {

    private final Catalogue catalogue = new Catalogue();
    private final LabelRules rules = new LabelRules(catalogue, 10);

    @BeforeEach
    void bears() {
        catalogue.apply(defined("bears", "grizzly", "teddy"));
        for (var name : new String[] {"good", "new", "bad"}) {
            catalogue.apply(gathered("bears", sha(name), "grizzly", name));
        }
        catalogue.apply(accepted("bears", sha("good"), sha("pixels")));
        catalogue.apply(rejected("bears", sha("bad"), "truncated"));
    }

    @Test
    void aDefinedLabelOrARemovalIsAllowedForAPictureThatMayBeUsed() {
        assertThatCode(() -> rules.check("bears", wanted(sha("good"), "teddy", "")))
                .doesNotThrowAnyException();
        assertThatCode(() -> rules.check("bears", wanted(sha("good"), null, "a painting")))
                .doesNotThrowAnyException();
        assertThatCode(() -> rules.check("bears", wanted(sha("new"), "teddy", "")))
                .doesNotThrowAnyException();
    }

    @Test
    void refusalsNameTheObjectAndTheRule() {
        assertThatThrownBy(() -> rules.check("cats", wanted(sha("good"), "teddy", "")))
                .hasMessage("there is no classifier 'cats'");
        assertThatThrownBy(() -> rules.check("bears", wanted(sha("other"), "teddy", "")))
                .hasMessage("there is no image '" + sha("other") + "'");
        assertThatThrownBy(() -> rules.check("bears", wanted(sha("good"), "panda", "")))
                .hasMessage("classifier 'bears' has no label 'panda'; it has grizzly, teddy");
        assertThatThrownBy(() -> rules.check("bears", wanted(sha("bad"), "teddy", "")))
                .hasMessageContaining("was not accepted, so it takes no label: truncated");
        assertThatThrownBy(() -> rules.check("bears", wanted(sha("good"), "teddy", "01234567890")))
                .hasMessage("the reason may have 10 characters, got 11");
    }

    @Test
    void idsAreTakenByPatternOnly() {
        assertThatThrownBy(() -> rules.check("bears", wanted("../x", "teddy", "")))
                .isInstanceOf(InvalidContract.class);
        assertThatThrownBy(() -> rules.check("bears", wanted(sha("good"), "<b>", "")))
                .isInstanceOf(InvalidContract.class);
    }

    private static Wanted wanted(String image, String label, String why) {
        return new Wanted(image, label, why, null);
    }
}
