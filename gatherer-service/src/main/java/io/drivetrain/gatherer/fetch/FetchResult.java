package io.drivetrain.gatherer.fetch;

import java.nio.file.Path;

/** What became of a picture that was wanted. */
public sealed interface FetchResult {

    /**
     * The bytes, in a scratch file that whoever has this closes.
     *
     * @param mediaType by the first bytes, not by what the host said
     */
    record Picture(Path file, String sha256, long bytes, String mediaType) implements FetchResult, AutoCloseable {
        @Override
        public void close() {
            Spool.remove(file);
        }
    }

    /**
     * Nothing, and why.
     *
     * @param reason a stable word that is counted by: {@code http-404}, {@code timeout}, {@code blocked-address}
     * @param detail the same for a person to read
     */
    record Miss(String reason, String detail) implements FetchResult {}
}
