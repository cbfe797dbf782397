package io.drivetrain.monitor.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.RolloutChanged.Stage;
import io.drivetrain.contracts.event.RolloutCommanded;
import io.drivetrain.contracts.event.RolloutCommanded.Command;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RoutingTest {

    private static final Routing NONE = new Routing("bears", null);

    private int requests;

    @Test
    void theFirstVersionGoesFromShadowToChampion() {
        var shadow = accepted(NONE, Command.SHADOW, 1, 0);
        assertThat(shadow.champion()).isZero();
        assertThat(shadow.challenger()).satisfies(c -> assertThat(c.stage()).isEqualTo(Stage.SHADOW));
        var champion = accepted(shadow, Command.PROMOTE, 1, 0);
        assertThat(champion.champion()).isEqualTo(1);
        assertThat(champion.challenger()).isNull();
        assertThat(champion.revision()).isEqualTo(2);
    }

    @Test
    void aRollBackTakesTheChallengerOutFirstAndThenTheChampion() {
        var two = promoted(promoted(NONE, 1), 2);
        var three = accepted(two, Command.SHADOW, 3, 0);
        assertThat(refusal(three, Command.ROLL_BACK, 2, 0)).contains("version 3 is on its way");
        var without = accepted(three, Command.ROLL_BACK, 3, 0);
        assertThat(without.champion()).isEqualTo(2);
        assertThat(without.challenger()).isNull();
        assertThat(accepted(without, Command.ROLL_BACK, 2, 0).champion()).isEqualTo(1);
    }

    @Test
    void aSecondRollBackDoesNotBringBackWhatWasTakenOut() {
        var back = accepted(promoted(promoted(NONE, 1), 2), Command.ROLL_BACK, 2, 0);
        assertThat(refusal(back, Command.ROLL_BACK, 1, 0)).contains("no predecessor");
    }

    @Test
    void aStaleCommandIsToldWhatChanged() {
        var now = accepted(promoted(NONE, 1), Command.SHADOW, 2, 0);
        var late = command(Command.SHADOW, 3, 0, 2);
        assertThat(now.apply(late, "s", Instant.EPOCH))
                .isInstanceOfSatisfying(
                        Outcome.Stale.class,
                        stale -> assertThat(stale.why())
                                .isEqualTo(
                                        "rollout of 'bears' is at revision 3, the command was made on revision 2; the last change, by"
                                                + " anna, made it: champion 1, version 2 in shadow (it looks good)"));
    }

    @Test
    void theShareOfAnAttemptOnlyGrowsAndItsSeedStays() {
        var shadow = accepted(promoted(NONE, 1), Command.SHADOW, 2, 0);
        var ten = accepted(shadow, Command.CANARY, 2, .1);
        var half = accepted(ten, Command.CANARY, 2, .5);
        assertThat(half.challenger().seed()).isEqualTo(shadow.challenger().seed());
        assertThat(refusal(half, Command.CANARY, 2, .1)).contains("only grows: it is 50.00 %, wanted is 10.00 %");
        var again = accepted(accepted(half, Command.ROLL_BACK, 2, 0), Command.SHADOW, 2, 0);
        assertThat(again.challenger().seed()).isNotEqualTo(shadow.challenger().seed());
    }

    @Test
    void aCanaryNeedsAChampionAndAShadowBefore() {
        assertThat(refusal(NONE, Command.CANARY, 1, .1)).contains("not the challenger");
        assertThat(refusal(accepted(NONE, Command.SHADOW, 1, 0), Command.CANARY, 1, .1))
                .contains("no champion");
        assertThat(refusal(promoted(NONE, 1), Command.PROMOTE, 2, 0)).contains("start it in shadow first");
    }

    @Test
    void oneChallengerAtATimeAndNotTheChampion() {
        var shadow = accepted(promoted(NONE, 1), Command.SHADOW, 2, 0);
        assertThat(refusal(shadow, Command.SHADOW, 3, 0)).contains("version 2 is on its way");
        assertThat(refusal(promoted(NONE, 1), Command.SHADOW, 1, 0)).contains("is the champion already");
    }

    private Routing promoted(Routing from, int version) {
        return accepted(accepted(from, Command.SHADOW, version, 0), Command.PROMOTE, version, 0);
    }

    private Routing accepted(Routing from, Command command, int version, double share) {
        var outcome = from.apply(command(command, version, share, from.revision()), "seed" + requests, Instant.EPOCH);
        return new Routing("bears", ((Outcome.Changed) outcome).event());
    }

    private String refusal(Routing from, Command command, int version, double share) {
        var outcome = from.apply(command(command, version, share, from.revision()), "seed" + requests, Instant.EPOCH);
        return ((Outcome.Refused) outcome).why();
    }

    private RolloutCommanded command(Command command, int version, double share, long revision) {
        return new RolloutCommanded(
                "r" + requests++,
                "bears",
                command,
                version,
                share,
                revision,
                "it looks good",
                Actor.person("anna"),
                Instant.EPOCH);
    }
}
