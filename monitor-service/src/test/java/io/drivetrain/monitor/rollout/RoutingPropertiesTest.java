package io.drivetrain.monitor.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.RolloutCommanded;
import io.drivetrain.contracts.event.RolloutCommanded.Command;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeTry;

/** What holds after any sequence of commands. */
class RoutingPropertiesTest {

    private int requests;

    @BeforeTry
    void begin() {
        requests = 0;
    }

    /** @param late how many revisions old the state is that the command was made on */
    record Wish(Command command, int version, double share, int late) {}

    @Property(tries = 500)
    void theCarefulWayIsKept(@ForAll("wishes") List<Wish> wishes) {
        var now = new Routing("bears", null);
        for (var wish : wishes) {
            var before = now;
            switch (now.apply(command(wish, now), "seed" + requests, Instant.EPOCH)) {
                case Outcome.Changed changed -> {
                    now = new Routing("bears", changed.event());
                    assertThat(wish.late()).isZero();
                    check(before, now, wish.command());
                }
                case Outcome.Stale stale -> assertThat(wish.late()).isPositive();
                case Outcome.Refused refused -> assertThat(refused.why()).contains("'bears'");
            }
        }
    }

    private static void check(Routing before, Routing now, Command command) {
        assertThat(now.revision()).isEqualTo(before.revision() + 1);
        if (command == Command.SHADOW || command == Command.CANARY) {
            assertThat(now.champion()).isEqualTo(before.champion());
        }
        var challenger = now.challenger();
        if (challenger != null) {
            assertThat(challenger.version()).isNotEqualTo(now.champion());
        }
        var attempt = before.challenger();
        if (challenger != null && attempt != null) {
            assertThat(challenger.version()).isEqualTo(attempt.version());
            assertThat(challenger.seed()).isEqualTo(attempt.seed());
            assertThat(challenger.share()).isGreaterThan(attempt.share());
        }
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        return Combinators.combine(
                        Arbitraries.of(Command.class),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(.01, .05, .25, .5),
                        Arbitraries.frequency(net.jqwik.api.Tuple.of(9, 0), net.jqwik.api.Tuple.of(1, 1)))
                .as(Wish::new)
                .list()
                .ofMaxSize(40);
    }

    private RolloutCommanded command(Wish wish, Routing now) {
        return new RolloutCommanded(
                "r" + requests++,
                "bears",
                wish.command(),
                wish.version(),
                wish.command() == Command.CANARY ? wish.share() : 0,
                now.revision() - wish.late(),
                "",
                Actor.person("anna"),
                Instant.EPOCH);
    }
}
