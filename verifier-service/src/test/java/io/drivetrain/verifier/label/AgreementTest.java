package io.drivetrain.verifier.label;

import static io.drivetrain.verifier.Given.NOW;
import static io.drivetrain.verifier.Given.sha;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.LabelDecided;
import io.drivetrain.verifier.catalogue.Decisions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

    /** Two raters, 50 items: 20 both yes, 15 both no, 5 and 10 apart; κ = (.7 − .5) / (1 − .5) = .4. */
    @Test
    void isCohensKappa() {
        var pictures = new ArrayList<Decisions>();
        pictures.addAll(Collections.nCopies(20, both("yes", "yes")));
        pictures.addAll(Collections.nCopies(5, both("yes", "no")));
        pictures.addAll(Collections.nCopies(10, both("no", "yes")));
        pictures.addAll(Collections.nCopies(15, both("no", "no")));

        assertThat(Agreement.of(pictures)).singleElement().satisfies(agreement -> {
            assertThat(agreement.one()).isEqualTo("anna");
            assertThat(agreement.other()).isEqualTo("ben");
            assertThat(agreement.pictures()).isEqualTo(50);
            assertThat(agreement.agreed()).isCloseTo(.7, within(1e-12));
            assertThat(agreement.kappa()).isCloseTo(.4, within(1e-12));
            assertThat(agreement.blind()).isZero();
        });
    }

    @Test
    void aSingleAnswerByAllTellsNothing() {
        assertThat(Agreement.of(List.of(both(null, null), both(null, null))))
                .singleElement()
                .satisfies(agreement -> assertThat(agreement.kappa()).isNull());
    }

    @Test
    void onlyTheLastStandingDecisionOfAPersonCounts() {
        var decisions = both("yes", "no").and(decided("yes", "ben", true)).and(decided("no", "cleo", true));
        decisions = decisions.and(new LabelDecided(
                "bears", sha("i"), null, Actor.person("cleo"), false, "", null, decisions.revision(), NOW));
        assertThat(Agreement.of(List.of(decisions)))
                .singleElement()
                .satisfies(agreement -> assertThat(agreement.agreed()).isEqualTo(1));
    }

    @Test
    void onePersonAloneAgreesWithNobody() {
        assertThat(Agreement.of(List.of(Decisions.NONE.and(decided("yes", "anna", true)))))
                .isEmpty();
    }

    private static Decisions both(String anna, String ben) {
        return Decisions.NONE.and(decided(anna, "anna", false)).and(decided(ben, "ben", false));
    }

    private static LabelDecided decided(String label, String who, boolean blind) {
        return new LabelDecided("bears", sha("i"), label, Actor.person(who), blind, "", NOW);
    }
}
