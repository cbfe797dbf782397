package io.drivetrain.monitor.rollout;

import io.drivetrain.contracts.event.RolloutChanged;
import io.drivetrain.contracts.event.RolloutChanged.Challenger;
import io.drivetrain.contracts.event.RolloutChanged.Stage;
import io.drivetrain.contracts.event.RolloutCommanded;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The careful way from one version to the next, as a function of state and command. The champion changes by PROMOTE and
 * ROLL_BACK alone; within an attempt the share of subjects only grows, so nobody is moved back and forth.
 */
record Routing(
        String classifier,
        long revision,
        int champion,
        int previous,
        @Nullable Challenger challenger) {

    static Routing none(String classifier) {
        return new Routing(classifier, 0, 0, 0, null);
    }

    static Routing of(RolloutChanged event) {
        return new Routing(
                event.classifier(), event.revision(), event.champion(), event.previous(), event.challenger());
    }

    /** @param seed of a new attempt's assignment */
    Outcome apply(RolloutCommanded command, Map<String, Double> evidence, String seed, Instant now) {
        if (command.expectedRevision() != revision) {
            return new Outcome.Refused(
                    true,
                    "the routing of '" + classifier + "' is at revision " + revision + ", not at "
                            + command.expectedRevision() + " any more; look again");
        }
        return switch (command.command()) {
            case SHADOW -> shadow(command, evidence, seed, now);
            case CANARY -> canary(command, evidence, now);
            case PROMOTE -> promote(command, evidence, now);
            case ROLL_BACK -> rollBack(command, evidence, now);
        };
    }

    private Outcome shadow(RolloutCommanded command, Map<String, Double> evidence, String seed, Instant now) {
        if (challenger != null) {
            return refused(
                    "version " + challenger.version() + " is on its way already; promote it or roll it back first");
        }
        if (command.version() == champion) {
            return refused("version " + champion + " is the champion already");
        }
        return changed(
                command, evidence, now, champion, previous, new Challenger(command.version(), Stage.SHADOW, 0, seed));
    }

    private Outcome canary(RolloutCommanded command, Map<String, Double> evidence, Instant now) {
        if (challenger == null || challenger.version() != command.version()) {
            return refused("version " + command.version() + " is not in shadow; start it there first");
        }
        if (champion == 0) {
            return refused("there is no champion to compare a canary with; promote version " + command.version());
        }
        if (command.share() < challenger.share()) {
            return refused("the share of an attempt only grows: it is " + challenger.share() + ", asked for is "
                    + command.share() + "; roll back and start anew instead");
        }
        return changed(
                command,
                evidence,
                now,
                champion,
                previous,
                new Challenger(command.version(), Stage.CANARY, command.share(), challenger.seed()));
    }

    private Outcome promote(RolloutCommanded command, Map<String, Double> evidence, Instant now) {
        if (challenger == null || challenger.version() != command.version()) {
            return refused("version " + command.version() + " is not on its way; start it in shadow first");
        }
        return changed(command, evidence, now, command.version(), champion, null);
    }

    private Outcome rollBack(RolloutCommanded command, Map<String, Double> evidence, Instant now) {
        if (challenger != null && challenger.version() == command.version()) {
            return changed(command, evidence, now, champion, previous, null);
        }
        if (champion == command.version() && previous != 0) {
            return changed(command, evidence, now, previous, 0, challenger);
        }
        return refused(
                champion == command.version()
                        ? "version " + champion + " has no predecessor to go back to"
                        : "version " + command.version() + " answers nobody");
    }

    private Outcome changed(
            RolloutCommanded command,
            Map<String, Double> evidence,
            Instant now,
            int newChampion,
            int newPrevious,
            @Nullable Challenger newChallenger) {
        return new Outcome.Changed(new RolloutChanged(
                classifier,
                revision + 1,
                newChampion,
                newPrevious,
                newChallenger,
                command.request(),
                command.why(),
                evidence,
                command.by(),
                now));
    }

    private Outcome refused(String why) {
        return new Outcome.Refused(false, "classifier '" + classifier + "': " + why);
    }
}
