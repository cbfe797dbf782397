package io.drivetrain.inference.model;

import java.util.Map;
import java.util.Set;

/** A loaded network; safe for many threads at once until it is closed. */
public interface Network extends AutoCloseable {

    /**
     * Runs a batch.
     *
     * @param pixels {@code uint8[batch][size][size][3]}, RGB
     * @param batch 1 or more
     * @param outputs names out of {@link Outputs}
     * @return {@code float[batch][…]} by output
     * @throws NetworkFailed if the run fails
     */
    Map<String, float[][]> run(byte[] pixels, int batch, Set<String> outputs);

    @Override
    void close();

    /** The run broke inside the network or its runtime. */
    final class NetworkFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NetworkFailed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
