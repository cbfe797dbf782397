package io.drivetrain.verifier.catalogue;

/** The words of one classifier's pictures and their numbers. */
record Vocabulary(Words labels, Words reasons, Words warnings) {

    Vocabulary() {
        this(new Words(Cell.LABELS), new Words(Cell.REASONS), new Words(Cell.WARNINGS));
    }
}
