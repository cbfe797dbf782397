package io.drivetrain.verifier.label;

import io.drivetrain.verifier.catalogue.Picture;

/** What became of a decision. */
sealed interface Outcome {

    /** It is in the log and all readers take it. */
    record Decided(Picture now) implements Outcome {}

    /** Somebody else decided first. */
    record Overtaken(Picture now) implements Outcome {}

    /** It breaks a rule; nothing was said. */
    record Refused(String code, String detail) implements Outcome {}

    /** It is in the log, but this instance has not read that far in time: it shows later whether it was overtaken. */
    record Unread() implements Outcome {}
}
