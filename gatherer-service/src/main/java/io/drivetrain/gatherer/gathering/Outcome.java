package io.drivetrain.gatherer.gathering;

/** How work on a gathering ended. */
sealed interface Outcome {

    record Done() implements Outcome {}

    /** @param why names the object and the rule; shown to people */
    record Failed(String why) implements Outcome {}

    record Cancelled() implements Outcome {}

    /** Not ended: a person wants it to wait. */
    record Paused() implements Outcome {}

    /** Not ended: the service stops, or cannot say its facts now. It is taken up again. */
    record PutAside(String why) implements Outcome {}
}
