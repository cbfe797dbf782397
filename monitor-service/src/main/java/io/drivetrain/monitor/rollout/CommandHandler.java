package io.drivetrain.monitor.rollout;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.event.RolloutCommanded;
import io.drivetrain.monitor.model.Models;
import io.drivetrain.platform.fact.FactNotWritten;
import io.drivetrain.platform.fact.FactWriter;
import io.drivetrain.platform.fact.TopicFeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** The one writer of {@code rollout.changed}: decides commands one after the other, each on the state the last one left. */
@ApplicationScoped
class CommandHandler {

    private static final Logger LOG = Logger.getLogger(CommandHandler.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PREDECESSORS = Duration.ofSeconds(45);
    private static final Duration NEW_VERSION = Duration.ofSeconds(2);
    private static final int TRIES = 3;

    private final Rollouts rollouts;
    private final Models models;
    private final Ownership ownership;
    private final FactWriter facts;
    private final TopicFeed feed;

    CommandHandler(Rollouts rollouts, Models models, Ownership ownership, FactWriter facts, TopicFeed feed) {
        this.rollouts = rollouts;
        this.models = models;
        this.ownership = ownership;
        this.facts = facts;
        this.feed = feed;
    }

    /**
     * Decides {@code command}; a command that comes again is answered with what came of it.
     *
     * @throws IllegalStateException if the views do not catch up
     * @throws FactNotWritten if the brokers do not take the change
     */
    synchronized Outcome handle(RolloutCommanded command) {
        if (!ownership.awaitPredecessors(PREDECESSORS)) {
            throw new IllegalStateException(
                    "the rollout state is not read to its end within " + PREDECESSORS.toSeconds() + " s");
        }
        var before = rollouts.causedBy(command.classifier(), command.request());
        if (before.isPresent()) {
            return new Outcome.Changed(before.get());
        }
        var outcome = decide(command);
        switch (outcome) {
            case Outcome.Changed changed -> {
                say(changed);
                LOG.infof(
                        "rollout of '%s': %s version %d by %s, revision %d",
                        command.classifier(),
                        command.command(),
                        command.version(),
                        command.by().name(),
                        changed.event().revision());
            }
            case Outcome.Stale stale -> LOG.infof("refused %s: %s", command.command(), stale.why());
            case Outcome.Refused refused -> LOG.infof("refused %s: %s", command.command(), refused.why());
        }
        return outcome;
    }

    private Outcome decide(RolloutCommanded command) {
        var outcome = rollouts.routing(command.classifier()).apply(command, Ids.fresh(), Instant.now());
        if (outcome instanceof Outcome.Changed && !exists(command)) {
            return new Outcome.Refused("rollout of '" + command.classifier() + "': the classifier '"
                    + command.classifier() + "' has no trained version " + command.version());
        }
        return outcome;
    }

    /** A version that was announced a moment ago may not be in the view yet. */
    private boolean exists(RolloutCommanded command) {
        long deadline = System.nanoTime() + NEW_VERSION.toNanos();
        while (models.find(command.classifier(), command.version()).isEmpty()) {
            if (System.nanoTime() > deadline || !slept()) {
                return false;
            }
        }
        return true;
    }

    private static boolean slept() {
        try {
            Thread.sleep(50);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void say(Outcome.Changed changed) {
        for (int attempt = 1; ; attempt++) {
            try {
                var position = facts.say(changed.event());
                if (!feed.awaitPassed(position, PATIENCE)) {
                    throw new IllegalStateException(
                            "the view does not show " + position + " within " + PATIENCE.toSeconds() + " s");
                }
                return;
            } catch (FactNotWritten e) {
                // The brokers may have taken it all the same: the view counts a revision once.
                if (attempt == TRIES) {
                    throw e;
                }
                LOG.warnf("rollout of '%s' is said again: %s", changed.event().classifier(), e.getMessage());
            }
        }
    }
}
