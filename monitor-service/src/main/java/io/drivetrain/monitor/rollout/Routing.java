package io.drivetrain.monitor.rollout;

import io.drivetrain.contracts.event.RolloutChanged;
import io.drivetrain.contracts.event.RolloutChanged.Challenger;
import io.drivetrain.contracts.event.RolloutChanged.Stage;
import io.drivetrain.contracts.event.RolloutCommanded;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The careful way from one version to the next, as a function of state and command. The champion changes by PROMOTE and
 * ROLL_BACK alone. An attempt begins with SHADOW and keeps its seed to its end; its share of subjects only grows, so
 * that nobody is moved back and forth.
 *
 * @param last the change that made it so; none before the first
 */
public record Routing(String classifier, @Nullable RolloutChanged last) {

    /** What a command would change. */
    private record Next(
            int champion, int previous, @Nullable Challenger challenger) {}

    private sealed interface Step {
        record To(Next next) implements Step {}

        record No(String why) implements Step {}
    }

    /** 0 before the first change. */
    public long revision() {
        return last == null ? 0 : last.revision();
    }

    /** The version that answers; 0 if none does. */
    public int champion() {
        return last == null ? 0 : last.champion();
    }

    /** The champion before, to which a roll back returns; 0 if there is none. */
    public int previous() {
        return last == null ? 0 : last.previous();
    }

    /** The version on its way. */
    public @Nullable Challenger challenger() {
        return last == null ? null : last.challenger();
    }

    /**
     * Carries out {@code command}, if it may be.
     *
     * @param seed of the attempt, should this begin one
     */
    public Outcome apply(RolloutCommanded command, String seed, Instant now) {
        if (command.expectedRevision() != revision()) {
            return new Outcome.Stale(moved(command.expectedRevision()));
        }
        var step = switch (command.command()) {
            case SHADOW -> shadow(command.version(), seed);
            case CANARY -> canary(command.version(), command.share());
            case PROMOTE -> promote(command.version());
            case ROLL_BACK -> rollBack(command.version());
        };
        return switch (step) {
            case Step.No no -> new Outcome.Refused("rollout of '" + classifier + "': " + no.why());
            case Step.To(Next next) ->
                new Outcome.Changed(new RolloutChanged(
                        classifier,
                        revision() + 1,
                        next.champion(),
                        next.previous(),
                        next.challenger(),
                        command.request(),
                        command.why(),
                        command.evidence(),
                        command.by(),
                        now));
        };
    }

    private Step shadow(int version, String seed) {
        var challenger = challenger();
        if (challenger != null) {
            return no("version " + challenger.version()
                    + " is on its way already; only one can be, promote it or roll it back first");
        }
        if (version == champion()) {
            return no("version " + version + " is the champion already");
        }
        return to(champion(), previous(), new Challenger(version, Stage.SHADOW, 0, seed));
    }

    private Step canary(int version, double share) {
        var challenger = challenger();
        if (challenger == null || challenger.version() != version) {
            return no("version " + version + " is not the challenger; start it in shadow first");
        }
        if (champion() == 0) {
            return no("there is no champion to compare a canary with; promote version " + version + " instead");
        }
        if (share <= challenger.share()) {
            return no("the share of an attempt only grows: it is " + percent(challenger.share()) + ", wanted is "
                    + percent(share) + "; to take it back, roll back and start anew");
        }
        return to(champion(), previous(), new Challenger(version, Stage.CANARY, share, challenger.seed()));
    }

    private Step promote(int version) {
        var challenger = challenger();
        if (challenger == null || challenger.version() != version) {
            return no("version " + version + " is not the challenger; start it in shadow first");
        }
        return to(version, champion(), null);
    }

    private Step rollBack(int version) {
        var challenger = challenger();
        if (challenger != null) {
            return challenger.version() == version
                    ? to(champion(), previous(), null)
                    : no("version " + challenger.version()
                            + " is on its way; it is the one to take out first, not version " + version);
        }
        if (version != champion()) {
            return no("version " + version + " answers nobody");
        }
        // What was taken out is no place to return to, so a second roll back does not bring it back.
        return previous() == 0
                ? no("the champion, version " + version + ", has no predecessor to go back to")
                : to(previous(), 0, null);
    }

    private String moved(long expected) {
        var text = "rollout of '" + classifier + "' is at revision " + revision()
                + ", the command was made on revision " + expected;
        if (last == null) {
            return text + "; nothing has been rolled out yet";
        }
        return text + "; the last change, by " + last.by().name() + ", made it: " + words()
                + (last.why().isBlank() ? "" : " (" + last.why() + ")");
    }

    /** The state in words. */
    private String words() {
        var challenger = challenger();
        return (champion() == 0 ? "no champion" : "champion " + champion())
                + switch (challenger) {
                    case null -> ", no challenger";
                    case Challenger c when c.stage() == Stage.SHADOW -> ", version " + c.version() + " in shadow";
                    case Challenger c -> ", version " + c.version() + " as canary for " + percent(c.share());
                };
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.4g %%", share * 100);
    }

    private static Step no(String why) {
        return new Step.No(why);
    }

    private static Step to(int champion, int previous, @Nullable Challenger challenger) {
        return new Step.To(new Next(champion, previous, challenger));
    }
}
