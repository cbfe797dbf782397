package io.drivetrain.inference.serve;

import io.drivetrain.contracts.event.PredictionMade.Role;
import io.drivetrain.inference.model.ModelRef;
import io.drivetrain.inference.model.ServedModel;
import io.drivetrain.inference.route.Attempt;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The model that answers a request, borrowed, and what goes with it.
 *
 * @param role it answers in; none if the caller chose a version past all routing that is not the champion
 * @param attempt the rollout it belongs to as a canary; none for every other role
 * @param fallback borrows the champion if this canary fails
 * @param shadow that is to see the pictures, too
 */
record Choice(
        ServedModel.Lease model,
        @Nullable Role role,
        @Nullable Attempt attempt,
        int fallback,
        Optional<ModelRef> shadow)
        implements AutoCloseable {

    String roleWord() {
        return role == null ? "PINNED" : role.name();
    }

    @Override
    public void close() {
        model.close();
    }
}
