package io.drivetrain.verifier.sweep;

import io.drivetrain.contracts.event.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sweep and what came of it.
 *
 * @param remove whether it was to remove, and not only to look
 * @param before objects written later are left
 * @param kinds what was found so far
 * @param stopped why it did not go on; none if it did
 */
record Sweep(
        String sweep,
        boolean remove,
        Instant before,
        Actor by,
        Instant at,
        State state,
        List<Tally> kinds,
        @Nullable String stopped) {

    enum State {
        RUNNING,
        DONE,
        STOPPED
    }

    Sweep with(Tally tally) {
        var more = new ArrayList<>(kinds);
        more.removeIf(each -> each.prefix().equals(tally.prefix()));
        more.add(tally);
        return new Sweep(sweep, remove, before, by, at, state, List.copyOf(more), stopped);
    }

    Sweep ended(State end, @Nullable String why) {
        return new Sweep(sweep, remove, before, by, at, end, kinds, why);
    }
}
