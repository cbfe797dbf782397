package io.drivetrain.trainer.train;

/** The run cannot come to a model, and trying again would not help; the message is for the people who started it. */
public final class TrainingFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TrainingFailed(String message) {
        super(message);
    }
}
