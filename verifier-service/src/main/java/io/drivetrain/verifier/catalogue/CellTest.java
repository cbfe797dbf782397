package io.drivetrain.verifier.catalogue;

/**
 * What a cell must be like.
 *
 * @param mask the bits that matter
 * @param value what they must be
 * @param any one of these bits at least must be set; none is asked for if 0
 */
record CellTest(long mask, long value, long any) {

    static final CellTest GATHERED = new CellTest(Cell.GATHERED, Cell.GATHERED, 0);

    boolean passes(long cell) {
        return (cell & mask) == value && (any == 0 || (cell & any) != 0);
    }

    CellTest and(long bits, long wanted) {
        return new CellTest(mask | bits, value | wanted, any);
    }

    CellTest anyOf(long bits) {
        return new CellTest(mask, value, bits);
    }
}
