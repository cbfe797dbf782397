package io.drivetrain.trainer.data;

import io.drivetrain.imaging.Normalise;
import io.drivetrain.imaging.RgbImage;
import java.util.List;

/** Batches of squares that nothing random happens to. */
public final class FixedBatches {

    private static final int[] NO_LABELS = {};
    private static final float[] NO_WEIGHTS = {};

    private FixedBatches() {}

    /** Normalises one or more squares of one side; without labels. */
    public static Batch of(List<RgbImage> squares) {
        int side = squares.getFirst().width();
        int values = 3 * side * side;
        var pixels = new float[squares.size() * values];
        for (int i = 0; i < squares.size(); i++) {
            Normalise.toChw(squares.get(i), pixels, i * values);
        }
        return new Batch(squares.size(), side, pixels, NO_LABELS, NO_WEIGHTS);
    }
}
