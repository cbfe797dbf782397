package io.drivetrain.verifier.sweep;

import io.drivetrain.verifier.sweep.Sweep.State;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The course of one sweep: first a look at everything, then, if it is to remove and nothing looks like facts that were
 * lost, the removal.
 */
final class Sweeping {

    private final Sweeper sweeper;
    private final double largestShare;

    Sweeping(Sweeper sweeper, double largestShare) {
        this.sweeper = sweeper;
        this.largestShare = largestShare;
    }

    /** @param told is given each state on the way, and is given the last one, too */
    Sweep run(Sweep begun, Consumer<Sweep> told) {
        var sweep = begun;
        for (var prefix : Names.KINDS) {
            sweep = sweep.with(sweeper.look(prefix, sweep.before()));
            told.accept(sweep);
        }
        if (!sweep.remove()) {
            return last(sweep.ended(State.DONE, null), told);
        }
        for (var found : sweep.kinds()) {
            if (found.share() > largestShare) {
                return last(sweep.ended(State.STOPPED, tooMany(found)), told);
            }
        }
        for (var prefix : Names.KINDS) {
            sweep = sweep.with(sweeper.sweep(prefix, sweep.before()));
            told.accept(sweep);
        }
        return last(sweep.ended(State.DONE, null), told);
    }

    private static Sweep last(Sweep sweep, Consumer<Sweep> told) {
        told.accept(sweep);
        return sweep;
    }

    private String tooMany(Tally found) {
        return String.format(
                Locale.ROOT,
                "%d of %d objects under %s are named by no fact, more than a share of %.2f: were facts lost? Nothing was"
                        + " removed",
                found.unnamed(),
                found.unnamed() + found.named(),
                found.prefix(),
                largestShare);
    }
}
