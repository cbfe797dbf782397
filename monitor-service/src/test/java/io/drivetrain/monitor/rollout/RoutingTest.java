package io.drivetrain.monitor.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.RolloutCommanded;
import io.drivetrain.contracts.event.RolloutCommanded.Command;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RoutingTest {

    private int requests;

    @Test
    void theFirstVersionGoesFromShadowToChampion() {
        var shadow = accept(Routing.none("bears"), Command.SHADOW, 1, 0);
        var champion = accept(shadow, Command.PROMOTE, 1, 0);
        assertThat(champion.champion()).isEqualTo(1);
        assertThat(champion.challenger()).isNull();
    }

    @Test
    void aChampionCanBeRolledBackToItsPredecessor() {
        var two = promoted(promoted(Routing.none("bears"), 1), 2);
        assertThat(accept(two, Command.ROLL_BACK, 2, 0).champion()).isEqualTo(1);
    }

    @Test
    void aStaleRevisionIsRefusedAsSuch() {
        var now = promoted(Routing.none("bears"), 1);
        var late = new RolloutCommanded("r", "bears", Command.SHADOW, 2, 0, 0, "", Actor.person("anna"), Instant.EPOCH);
        assertThat(now.apply(late, Map.of(), "s", Instant.EPOCH)).isInstanceOfSatisfying(Outcome.Refused.class, r -> {
            assertThat(r.stale()).isTrue();
            assertThat(r.why()).contains("revision 2").contains("not at 0");
        });
    }

    @Test
    void theShareOfAnAttemptOnlyGrowsAndItsSeedStays() {
        var shadow = accept(promoted(Routing.none("bears"), 1), Command.SHADOW, 2, 0);
        var ten = accept(shadow, Command.CANARY, 2, .1);
        var half = accept(ten, Command.CANARY, 2, .5);
        assertThat(half.challenger().seed()).isEqualTo(shadow.challenger().seed());
        assertThat(outcome(half, Command.CANARY, 2, .1)).isInstanceOf(Outcome.Refused.class);
    }

    @Property
    void theChampionChangesByPromotionOrRollBackAlone(
            @ForAll @Size(max = 30) List<Command> commands, @ForAll @IntRange(min = 1, max = 3) int version) {
        var now = Routing.none("bears");
        int at = version;
        for (Command command : commands) {
            at = at % 3 + 1;
            if (outcome(now, command, at, command == Command.CANARY ? .1 : 0) instanceof Outcome.Changed changed) {
                var next = Routing.of(changed.event());
                assertThat(next.revision()).isEqualTo(now.revision() + 1);
                if (command == Command.SHADOW || command == Command.CANARY) {
                    assertThat(next.champion()).isEqualTo(now.champion());
                }
                now = next;
            }
        }
    }

    private Routing promoted(Routing from, int version) {
        return accept(accept(from, Command.SHADOW, version, 0), Command.PROMOTE, version, 0);
    }

    private Routing accept(Routing from, Command command, int version, double share) {
        return Routing.of(((Outcome.Changed) outcome(from, command, version, share)).event());
    }

    private Outcome outcome(Routing from, Command command, int version, double share) {
        return from.apply(
                new RolloutCommanded(
                        "r" + requests++,
                        "bears",
                        command,
                        version,
                        share,
                        from.revision(),
                        "",
                        Actor.person("anna"),
                        Instant.EPOCH),
                Map.of(),
                "seed-" + requests,
                Instant.EPOCH);
    }
}
