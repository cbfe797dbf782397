package io.drivetrain.trainer.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.drivetrain.imaging.RgbImage;
import io.drivetrain.trainer.data.Batch;
import io.drivetrain.trainer.data.FixedBatches;
import java.util.Arrays;
import java.util.List;

/** Asks the network itself, as it stands, on its device. */
public final class NetworkPredictor {

    private final Network network;

    public NetworkPredictor(Network network) {
        this.network = network;
    }

    /** Probabilities {@code float[pictures][classes]} of squares of the network's side. */
    public float[][] probabilities(List<RgbImage> squares) {
        try (NDManager scratch = network.manager().newSubManager()) {
            NDArray pixels = pixels(scratch, FixedBatches.of(squares));
            float[] flat = network.forward(pixels, false).logits().softmax(1).toFloatArray();
            int classes = flat.length / squares.size();
            var rows = new float[squares.size()][];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = Arrays.copyOfRange(flat, i * classes, (i + 1) * classes);
            }
            return rows;
        }
    }

    static NDArray pixels(NDManager manager, Batch batch) {
        return manager.create(batch.pixels(), new Shape(batch.size(), 3, batch.side(), batch.side()));
    }
}
