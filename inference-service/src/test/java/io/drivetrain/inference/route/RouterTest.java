package io.drivetrain.inference.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.drivetrain.contracts.event.PredictionMade.Role;
import io.drivetrain.contracts.event.RolloutChanged.Challenger;
import io.drivetrain.contracts.event.RolloutChanged.Stage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class RouterTest {

    private static final int CHAMPION = 1;
    private static final int CANARY = 2;

    @Property
    void aGrowingShareNeverMovesASubjectOut(
            @ForAll @StringLength(max = 40) String seed,
            @ForAll @StringLength(max = 40) String subject,
            @ForAll @DoubleRange(max = .5) double small,
            @ForAll @DoubleRange(max = .5) double large) {
        var before = route(canary(Math.min(small, large), seed), subject).role();
        var after = route(canary(Math.max(small, large), seed), subject).role();

        if (before != Role.CHAMPION) {
            assertThat(after).isEqualTo(before);
        }
    }

    @Property
    void aRollbackSendsEverybodyToTheChampion(@ForAll @AlphaChars String subject) {
        assertThat(route(null, subject)).isEqualTo(Router.route(CHAMPION, null, "anybody"));
        assertThat(route(null, subject).version()).isEqualTo(CHAMPION);
    }

    @Property
    void onlyACanaryLeavesTheChampion(@ForAll @AlphaChars String subject, @ForAll @DoubleRange(max = .5) double share) {
        var route = route(canary(share, "seed"), subject);

        assertThat(route.version()).isEqualTo(route.role() == Role.CANARY ? CANARY : CHAMPION);
        assertThat(route.canFallBack()).isEqualTo(route.role() == Role.CANARY);
        assertThat(route.fallenBack().version()).isEqualTo(CHAMPION);
    }

    @Test
    void canaryAndControlAreOfTheSameSize() {
        var challenger = canary(.2, "seed");
        int canaries = 0;
        int controls = 0;
        for (int i = 0; i < 100_000; i++) {
            switch (route(challenger, "camera-" + i).role()) {
                case CANARY -> canaries++;
                case CONTROL -> controls++;
                case CHAMPION, SHADOW -> {}
            }
        }
        assertThat(canaries / 1e5).isCloseTo(.2, within(.005));
        assertThat(controls / 1e5).isCloseTo(.2, within(.005));
    }

    @Test
    void atHalfEverybodyIsCanaryOrControl() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(route(canary(.5, "s"), "user-" + i).role()).isNotEqualTo(Role.CHAMPION);
        }
    }

    @Test
    void aShadowAnswersNobodyAndSeesEverything() {
        var route = route(new Challenger(CANARY, Stage.SHADOW, 0, "seed"), "anybody");

        assertThat(route.version()).isEqualTo(CHAMPION);
        assertThat(route.role()).isEqualTo(Role.CHAMPION);
        assertThat(route.shadow()).hasValue(CANARY);
    }

    private static Route route(Challenger challenger, String subject) {
        return Router.route(CHAMPION, challenger, subject);
    }

    private static Challenger canary(double share, String seed) {
        return new Challenger(CANARY, Stage.CANARY, share, seed);
    }
}
