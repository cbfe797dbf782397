package io.drivetrain.monitor.judge;

import java.util.Map;

/** What the numbers say of a challenger; every answer carries them. */
public sealed interface Verdict {

    String reason();

    Map<String, Double> evidence();

    /** Nothing speaks against the next stage. */
    record Advance(String reason, Map<String, Double> evidence) implements Verdict {}

    /** Too little is known; wait. */
    record Hold(String reason, Map<String, Double> evidence) implements Verdict {}

    /** Harm is proven; back to the champion at once. */
    record RollBack(String reason, Map<String, Double> evidence) implements Verdict {}

    /** The numbers are sound and do not decide it. */
    record NeedsPerson(String reason, Map<String, Double> evidence) implements Verdict {}
}
