package io.drivetrain.inference.model;

import org.jspecify.annotations.Nullable;

/** The version itself is wrong, so that trying again cannot help; the message names it and the rule, for a person. */
final class ModelRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ModelRejected(String message) {
        super(message);
    }

    ModelRejected(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
