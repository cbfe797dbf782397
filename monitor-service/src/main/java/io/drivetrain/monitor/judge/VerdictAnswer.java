package io.drivetrain.monitor.judge;

import io.drivetrain.contracts.event.RolloutChanged.Challenger;
import io.drivetrain.monitor.rollout.Routing;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as the API shows it.
 *
 * @param revision of the state that was judged
 * @param challenger that was judged; none if there is none
 */
public record VerdictAnswer(
        Word verdict,
        String reason,
        long revision,
        @Nullable Challenger challenger,
        Map<String, Double> evidence) {

    /** A verdict in one word. */
    public enum Word {
        ADVANCE,
        HOLD,
        ROLL_BACK,
        NEEDS_PERSON,
        NONE;

        public static Word of(@Nullable Verdict verdict) {
            return switch (verdict) {
                case null -> NONE;
                case Verdict.Advance advance -> ADVANCE;
                case Verdict.Hold hold -> HOLD;
                case Verdict.RollBack rollBack -> ROLL_BACK;
                case Verdict.NeedsPerson needsPerson -> NEEDS_PERSON;
            };
        }
    }

    static VerdictAnswer of(Routing routing, @Nullable Verdict verdict) {
        return new VerdictAnswer(
                Word.of(verdict),
                verdict == null ? "no version is on its way" : verdict.reason(),
                routing.revision(),
                routing.challenger(),
                verdict == null ? Map.of() : verdict.evidence());
    }
}
