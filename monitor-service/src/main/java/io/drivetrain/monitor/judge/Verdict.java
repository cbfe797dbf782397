package io.drivetrain.monitor.judge;

import java.util.Map;

/** What the numbers say of a challenger; every answer carries them, by name and in a fixed order. */
public sealed interface Verdict {

    String reason();

    Map<String, Double> evidence();

    /** Nothing speaks against the next step, and there was enough to see. */
    record Advance(String reason, Map<String, Double> evidence) implements Verdict {}

    /** Not enough is known, or what is known cannot be relied on; wait. */
    record Hold(String reason, Map<String, Double> evidence) implements Verdict {}

    /**
     * Harm is shown; back to the champion.
     *
     * @param atOnce whether the breaker tripped, so that nobody needs to be asked
     */
    record RollBack(String reason, Map<String, Double> evidence, boolean atOnce) implements Verdict {}

    /** The numbers are sound and cannot decide it. */
    record NeedsPerson(String reason, Map<String, Double> evidence) implements Verdict {}
}
