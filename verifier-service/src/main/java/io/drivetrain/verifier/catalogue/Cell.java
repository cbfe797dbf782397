package io.drivetrain.verifier.catalogue;

import java.util.List;

/**
 * What lists ask of a picture, in the bits of one long, so that a million of them are looked through in milliseconds:
 * answer (2 bits), removed, reviewed by a person, gathered, label (11 bits), reason (8 bits), warnings (40 bits, one
 * each). Label and reason are numbers of {@link Words}, one more, so that 0 is none.
 */
final class Cell {

    static final int LABELS = (1 << 11) - 1;
    static final int REASONS = (1 << 8) - 1;
    static final int WARNINGS = 40;

    static final long ANSWER = 3;
    static final long REMOVED = 1L << 2;
    static final long REVIEWED = 1L << 3;
    static final long GATHERED = 1L << 4;
    static final long LABEL = (long) LABELS << 5;
    static final long REASON = (long) REASONS << 16;

    private Cell() {}

    static long answer(Answer answer) {
        return answer.ordinal();
    }

    static Answer answer(long cell) {
        return Answer.values()[(int) (cell & ANSWER)];
    }

    static long label(int number) {
        return (number + 1L) << 5;
    }

    /** The number of the label; -1 for none. */
    static int label(long cell) {
        return (int) ((cell & LABEL) >>> 5) - 1;
    }

    static long reason(int number) {
        return (number + 1L) << 16;
    }

    /** The number of the reason; -1 for none. */
    static int reason(long cell) {
        return (int) ((cell & REASON) >>> 16) - 1;
    }

    static long warning(int number) {
        return 1L << (24 + number);
    }

    /** One bit for each warning, the lowest for number 0. */
    static long warnings(long cell) {
        return cell >>> 24;
    }

    static long warnings(Words words, List<String> warnings) {
        long bits = 0;
        for (String warning : warnings) {
            bits |= warning(words.number(warning));
        }
        return bits;
    }
}
