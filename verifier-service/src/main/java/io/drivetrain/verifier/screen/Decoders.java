package io.drivetrain.verifier.screen;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The one pool of decoders of this service. */
@ApplicationScoped
public class Decoders {

    private final DecoderPool pool;

    Decoders(ScreenConfig config) {
        this.pool = new DecoderPool(config.bounds(), config.cost());
    }

    /** @throws IllegalStateException if no decoder can be started */
    public Look look(byte[] bytes) {
        return pool.look(bytes);
    }

    void onStop(@Observes ShutdownEvent event) {
        pool.close();
    }
}
