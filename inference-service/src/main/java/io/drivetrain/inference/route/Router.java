package io.drivetrain.inference.route;

import io.drivetrain.contracts.event.PredictionMade.Role;
import io.drivetrain.contracts.event.RolloutChanged.Challenger;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Who answers whom. The lowest {@code share} of places gets the canary, the highest is its control: a sample of the
 * champion of the same size. Both grow inwards with the share, so a subject never changes sides while it grows.
 */
public final class Router {

    private Router() {}

    /**
     * @param champion that is ready to answer
     * @param challenger of the rollout; null if there is none, it is not ready, or it has failed too often
     * @param unit the subject, or the prediction's id if the caller gave none
     */
    public static Route route(int champion, @Nullable Challenger challenger, String unit) {
        if (challenger == null) {
            return answer(champion, Role.CHAMPION);
        }
        return switch (challenger.stage()) {
            case SHADOW -> new Route(champion, Role.CHAMPION, champion, OptionalInt.of(challenger.version()));
            case CANARY -> canary(champion, challenger, unit);
        };
    }

    private static Route canary(int champion, Challenger challenger, String unit) {
        double place = Assignment.place(challenger.seed(), unit);
        double share = Math.min(challenger.share(), 0.5);
        if (place < share) {
            return new Route(challenger.version(), Role.CANARY, champion, OptionalInt.empty());
        }
        return answer(champion, place >= 1 - share ? Role.CONTROL : Role.CHAMPION);
    }

    private static Route answer(int version, Role role) {
        return new Route(version, role, version, OptionalInt.empty());
    }
}
