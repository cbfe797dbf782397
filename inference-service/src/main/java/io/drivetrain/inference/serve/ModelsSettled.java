package io.drivetrain.inference.serve;

import io.drivetrain.inference.model.ModelKeeper;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A fresh replica takes no traffic before its champions are warm; a champion that is refused for good holds up nobody else. */
@Readiness
class ModelsSettled implements HealthCheck {

    private final ModelKeeper keeper;

    ModelsSettled(ModelKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("champions-warm")
                .status(keeper.settled())
                .build();
    }
}
