package io.drivetrain.verifier.catalogue;

import java.util.List;

/** Some of the decisions people made, the newest first: {@code total} there are, these are those from {@code offset} on. */
public record DecisionLog(int total, int offset, List<Line> lines) {

    /** A decision and the picture it is on. */
    public record Line(String image, Decision decision) {}
}
