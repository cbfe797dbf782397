package io.drivetrain.verifier.catalogue;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.LabelDecided;
import org.jspecify.annotations.Nullable;

/** Which of two decisions holds: a person's before a model's before the source's; within a kind the newer one. */
final class LabelPrecedence {

    private LabelPrecedence() {}

    static LabelDecided stronger(@Nullable LabelDecided old, LabelDecided now) {
        if (old == null) {
            return now;
        }
        int order = Integer.compare(rank(now.by()), rank(old.by()));
        return order > 0 || (order == 0 && !now.at().isBefore(old.at())) ? now : old;
    }

    private static int rank(Actor actor) {
        return switch (actor.kind()) {
            case PERSON -> 3;
            case MODEL -> 2;
            case SERVICE -> 1;
            case SOURCE -> 0;
        };
    }
}
