package io.drivetrain.verifier.embed;

/** An extractor is not what its manifest promised, or not what one has to be. */
public final class ExtractorRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExtractorRejected(String message) {
        super(message);
    }

    ExtractorRejected(String message, Throwable cause) {
        super(message, cause);
    }
}
