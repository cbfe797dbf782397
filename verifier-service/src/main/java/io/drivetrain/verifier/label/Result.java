package io.drivetrain.verifier.label;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.verifier.catalogue.Picture;
import org.jspecify.annotations.Nullable;

/**
 * What became of a decision, as a caller sees it.
 *
 * @param state {@code decided}, {@code overtaken} (somebody else decided since), {@code refused} or {@code unread} (said,
 *     and it will show later what became of it)
 * @param label the label that holds now; none if the picture is removed, or if it was refused or unread
 * @param revision of the picture now; 0 if refused or unread
 * @param decidedBy whose decision holds now
 * @param code a stable word for a refusal
 * @param detail the same in words
 */
record Result(
        @Nullable String image,
        String state,
        @Nullable String label,
        int revision,
        @Nullable Actor decidedBy,
        @Nullable String code,
        @Nullable String detail) {

    static Result of(@Nullable String image, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Decided(Picture now) -> now("decided", now, null);
            case Outcome.Overtaken(Picture now) -> now("overtaken", now, Overtaken.words(now));
            case Outcome.Refused(String code, String detail) ->
                new Result(image, "refused", null, 0, null, code, detail);
            case Outcome.Unread() -> new Result(image, "unread", null, 0, null, "decision-unread", Overtaken.UNREAD);
        };
    }

    private static Result now(String state, Picture now, @Nullable String detail) {
        return new Result(
                now.image(),
                state,
                now.label(),
                now.decisions().revision(),
                now.decidedBy(),
                detail == null ? null : Overtaken.CODE,
                detail);
    }
}
