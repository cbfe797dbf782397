package io.drivetrain.verifier.catalogue;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.LabelDecided;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One decision on a picture's label.
 *
 * @param revision its number among the picture's decisions, 1, 2, 3 …; 0 for its source's
 * @param label none removes the picture
 * @param blind whether who decided did not see anyone else's answer
 * @param undoes the number of the decision it took back, and then it says nothing of a label; none otherwise
 * @param undone whether it was taken back
 */
public record Decision(
        int revision,
        @Nullable String label,
        Actor by,
        boolean blind,
        String why,
        @Nullable Integer undoes,
        boolean undone,
        Instant at) {

    static Decision of(LabelDecided fact, int revision) {
        return new Decision(
                revision, fact.label(), fact.by(), fact.blind(), fact.why(), fact.undoes(), false, fact.at());
    }

    Decision takenBack() {
        return new Decision(revision, label, by, blind, why, undoes, true, at);
    }

    /** Whether it says what the label is. */
    public boolean holds() {
        return undoes == null && !undone;
    }

    boolean said(LabelDecided fact) {
        return takenBack().equals(of(fact, revision).takenBack());
    }
}
