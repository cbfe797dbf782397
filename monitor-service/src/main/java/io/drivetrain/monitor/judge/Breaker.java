package io.drivetrain.monitor.judge;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.RolloutChanged.Challenger;
import io.drivetrain.contracts.event.RolloutCommanded;
import io.drivetrain.contracts.event.RolloutCommanded.Command;
import io.drivetrain.monitor.rollout.Ownership;
import io.drivetrain.monitor.rollout.Rollouts;
import io.drivetrain.monitor.rollout.Routing;
import io.drivetrain.monitor.tick.Repeated;
import io.drivetrain.platform.fact.FactWriter;
import io.drivetrain.platform.fact.TopicFeed;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes a canary out that fails, without asking anybody; it never advances one. It gives the same command a person
 * would, on the state it judged: should it give it twice, or too late, the second is refused as stale.
 */
@ApplicationScoped
class Breaker {

    private static final Logger LOG = Logger.getLogger(Breaker.class);
    private static final Duration AGAIN = Duration.ofSeconds(60);

    private record Said(long revision, Instant at) {}

    private final Rollouts rollouts;
    private final Judge judge;
    private final Ownership ownership;
    private final FactWriter facts;
    private final TopicFeed feed;
    private final JudgeConfig config;
    private final Map<String, Said> said = new HashMap<>();
    private @Nullable Repeated rounds;

    Breaker(Rollouts rollouts, Judge judge, Ownership ownership, FactWriter facts, TopicFeed feed, JudgeConfig config) {
        this.rollouts = rollouts;
        this.judge = judge;
        this.ownership = ownership;
        this.facts = facts;
        this.feed = feed;
        this.config = config;
    }

    void onStart(@Observes StartupEvent event) {
        rounds = Repeated.every(config.breaker().every(), "breaker", this::round);
    }

    void onStop(@Observes ShutdownEvent event) {
        if (rounds != null) {
            rounds.close();
        }
    }

    private void round() {
        // Half a replay would show failures without what there is to compare them with.
        if (!feed.caughtUp()) {
            return;
        }
        for (String classifier : rollouts.classifiers()) {
            if (ownership.owns(classifier)) {
                look(rollouts.routing(classifier), Instant.now());
            }
        }
    }

    private void look(Routing routing, Instant now) {
        var challenger = routing.challenger();
        if (challenger != null
                && judge.verdict(routing, now).orElse(null) instanceof Verdict.RollBack harm
                && harm.atOnce()
                && !saidLately(routing, now)) {
            LOG.warnf(
                    "rollout of '%s': version %d is taken out: %s",
                    routing.classifier(), challenger.version(), harm.reason());
            facts.say(command(routing, challenger, harm, now));
            said.put(routing.classifier(), new Said(routing.revision(), now));
        }
    }

    private boolean saidLately(Routing routing, Instant now) {
        var before = said.get(routing.classifier());
        return before != null && before.revision == routing.revision() && now.isBefore(before.at.plus(AGAIN));
    }

    private static RolloutCommanded command(
            Routing routing, Challenger challenger, Verdict.RollBack harm, Instant now) {
        return new RolloutCommanded(
                "breaker:" + routing.classifier() + ":" + routing.revision(),
                routing.classifier(),
                Command.ROLL_BACK,
                challenger.version(),
                0,
                routing.revision(),
                harm.reason(),
                Actor.service("monitor"),
                now,
                harm.evidence());
    }
}
