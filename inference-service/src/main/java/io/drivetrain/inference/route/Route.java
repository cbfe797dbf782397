package io.drivetrain.inference.route;

import io.drivetrain.contracts.event.PredictionMade.Role;
import java.util.OptionalInt;

/**
 * Who answers one subject.
 *
 * @param version that answers
 * @param role it answers in
 * @param champion that takes over if a canary fails; {@code version} itself for all other roles
 * @param shadow that sees the picture too, unseen; empty if none does
 */
public record Route(int version, Role role, int champion, OptionalInt shadow) {

    /** Whether another version is there to answer if this one fails. */
    public boolean canFallBack() {
        return version != champion;
    }

    /** The same subject, answered by the champion because the canary failed. */
    public Route fallenBack() {
        return new Route(champion, Role.CHAMPION, champion, OptionalInt.empty());
    }
}
