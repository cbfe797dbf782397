package io.drivetrain.verifier.label;

import io.drivetrain.platform.rest.Problem;
import io.drivetrain.verifier.catalogue.Picture;

/** The words for decisions that did not come to hold, or not yet. */
final class Overtaken {

    static final String CODE = "label-changed";
    static final String UNREAD = "the decision was written, but it is not known yet whether it holds; look again soon";

    private Overtaken() {}

    static String words(Picture now) {
        var by = now.decidedBy();
        return "image " + now.image() + " is " + (now.label() == null ? "removed" : "'" + now.label() + "'")
                + (by == null ? "" : " by " + by.name()) + " meanwhile (revision "
                + now.decisions().revision() + "); look at it again";
    }

    /** The picture as decided, or the problem that tells the caller why it is not. */
    static Picture orThrow(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Decided(Picture now) -> now;
            case Outcome.Overtaken(Picture now) -> throw Problem.conflict(CODE, words(now));
            case Outcome.Refused(String code, String detail) -> throw Problem.invalid(code, detail);
            case Outcome.Unread() -> throw new Problem(503, "decision-unread", UNREAD);
        };
    }
}
