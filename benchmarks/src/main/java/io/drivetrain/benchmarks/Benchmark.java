package io.drivetrain.benchmarks;

import io.drivetrain.benchmarks.figure.Row;
import java.io.IOException;
import java.util.List;

/** Something that can be measured. */
public interface Benchmark {

    /** What it is called on the command line. */
    String name();

    /** What it measures, in a sentence. */
    String sentence();

    /** How often it measures unless told otherwise. */
    int rounds();

    /**
     * Measures and returns what was found.
     *
     * @throws CannotMeasure if something it needs is not there
     */
    List<Row> measure(Setting setting) throws IOException, InterruptedException;
}
