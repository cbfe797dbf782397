package io.drivetrain.monitor.rollout;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.PredictionMade.Role;
import io.drivetrain.contracts.event.RolloutChanged.Stage;
import io.drivetrain.contracts.event.RolloutCommanded;
import io.drivetrain.monitor.judge.Judge;
import io.drivetrain.monitor.judge.Verdict;
import io.drivetrain.monitor.tick.Repeated;
import io.drivetrain.monitor.window.Windows;
import io.drivetrain.platform.fact.TopicFeed;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Looks at every challenger each second and takes one that does harm out by itself; it never advances one. */
@ApplicationScoped
class Watch {

    private final Rollouts rollouts;
    private final Windows windows;
    private final TopicFeed feed;
    private final int minimum;
    private @Nullable Repeated rounds;

    Watch(
            Rollouts rollouts,
            Windows windows,
            TopicFeed feed,
            @ConfigProperty(name = "drivetrain.monitor.judge.minimum", defaultValue = "100") int minimum) {
        this.rollouts = rollouts;
        this.windows = windows;
        this.feed = feed;
        this.minimum = minimum;
    }

    void onStart(@Observes StartupEvent event) {
        rounds = Repeated.every(Duration.ofSeconds(1), "rollout-watch", this::round);
    }

    void onStop(@Observes ShutdownEvent event) {
        var running = rounds;
        if (running != null) {
            running.close();
        }
    }

    /** What is to be said of the challenger; empty if there is none. */
    Optional<Verdict> verdict(String classifier) {
        var now = rollouts.routing(classifier);
        var challenger = now.challenger();
        if (challenger == null) {
            return Optional.empty();
        }
        return Optional.of(
                challenger.stage() == Stage.SHADOW
                        ? Judge.shadow(arm(classifier, challenger.version(), Role.SHADOW), minimum)
                        : Judge.canary(
                                arm(classifier, challenger.version(), Role.CANARY),
                                arm(classifier, now.champion(), Role.CONTROL),
                                minimum));
    }

    private void round() {
        if (!feed.caughtUp()) {
            return;
        }
        for (String classifier : rollouts.classifiers()) {
            var now = rollouts.routing(classifier);
            var challenger = now.challenger();
            if (challenger != null && verdict(classifier).orElse(null) instanceof Verdict.RollBack harm) {
                // the same request for the same attempt: a restart does not roll back twice
                rollouts.rollBack(
                        new RolloutCommanded(
                                "breaker-" + challenger.seed(),
                                classifier,
                                RolloutCommanded.Command.ROLL_BACK,
                                challenger.version(),
                                0,
                                now.revision(),
                                harm.reason(),
                                Actor.service("monitor"),
                                Instant.now()),
                        harm.evidence());
            }
        }
    }

    private Judge.Arm arm(String classifier, int version, Role role) {
        var stats = windows.current(classifier, version, role);
        return new Judge.Arm(stats.count(), stats.errors(), stats.p95Millis());
    }
}
