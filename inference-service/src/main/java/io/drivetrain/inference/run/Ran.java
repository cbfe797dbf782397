package io.drivetrain.inference.run;

import io.drivetrain.inference.picture.Prepared;

/** What came of running one picture. */
public sealed interface Ran {

    Prepared prepared();

    /** Waiting and running, milliseconds. */
    double millis();

    record Answered(Prepared prepared, float[] probabilities, float[] embedding, double millis) implements Ran {}

    /**
     * @param error a stable word: {@code not-probabilities}, {@code run-failed}
     * @param problem in words
     */
    record Failed(Prepared prepared, String error, String problem, double millis) implements Ran {}
}
