package io.drivetrain.verifier.screen;

import io.drivetrain.verifier.work.Attempts;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Looks at pictures so that none can bring the service down twice too often: each try is marked before it starts. */
final class CarefulLook {

    private static final Logger LOG = Logger.getLogger(CarefulLook.class);

    private final Function<byte[], Look> screener;
    private final Attempts attempts;
    private final int allowed;

    CarefulLook(Function<byte[], Look> screener, Attempts attempts, int allowed) {
        this.screener = screener;
        this.attempts = attempts;
        this.allowed = allowed;
    }

    Look at(String image, byte[] bytes) {
        while (attempts.begin(image) <= allowed) {
            try {
                var look = screener.apply(bytes);
                attempts.end(image);
                return look;
            } catch (RuntimeException | VirtualMachineError e) {
                LOG.warnf("decoding image %s ended without an answer: %s", image, e.toString());
            }
        }
        attempts.end(image);
        return new Look.Unusable("corrupt", "could not be decoded within bounds", null);
    }
}
