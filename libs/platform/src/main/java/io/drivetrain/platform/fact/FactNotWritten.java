package io.drivetrain.platform.fact;

import org.jspecify.annotations.Nullable;

/** The brokers did not take a fact in time; it may or may not be there, so saying it again must do no harm. */
public final class FactNotWritten extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FactNotWritten(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
