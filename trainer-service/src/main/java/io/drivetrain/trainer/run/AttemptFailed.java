package io.drivetrain.trainer.run;

/** An attempt at a run came to no model; the message is for people. */
final class AttemptFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean lasting;

    /** @param lasting another attempt would fail as well */
    AttemptFailed(String message, boolean lasting) {
        super(message);
        this.lasting = lasting;
    }

    boolean lasting() {
        return lasting;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
