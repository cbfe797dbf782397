package io.drivetrain.platform.object;

import org.jspecify.annotations.Nullable;

/** The object store refused or did not answer; the message names the key. Worth trying again unless it says otherwise. */
public final class ObjectStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ObjectStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
