package io.drivetrain.trainer.data;

/** A picture of a dataset cannot be had any more; the message says which. */
public final class MissingPicture extends Exception {

    private static final long serialVersionUID = 1L;

    public MissingPicture(String message) {
        super(message);
    }
}
