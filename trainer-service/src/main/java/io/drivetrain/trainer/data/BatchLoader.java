package io.drivetrain.trainer.data;

import io.drivetrain.imaging.Normalise;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;

/**
 * Makes the batches of an epoch in threads of its own, a few ahead of the device. Everything random comes from the seed,
 * the epoch and the picture, so that the same batches come whatever the threads do and wherever a run is resumed.
 */
public final class BatchLoader {

    private final Pictures pictures;
    private final TrainingTransform transform;
    private final int batchSize;
    private final long seed;
    private final ExecutorService threads;
    private final int ahead;

    /**
     * @param batchSize 1 to the number of pictures; what is left over at the end of an epoch is dropped
     * @param ahead batches being made or waiting while the device works
     */
    public BatchLoader(
            Pictures pictures,
            TrainingTransform transform,
            int batchSize,
            long seed,
            ExecutorService threads,
            int ahead) {
        this.pictures = pictures;
        this.transform = transform;
        this.batchSize = batchSize;
        this.seed = seed;
        this.threads = threads;
        this.ahead = ahead;
    }

    public int batchesPerEpoch() {
        return pictures.size() / batchSize;
    }

    public int batchSize() {
        return batchSize;
    }

    /** Starts an epoch; its batches come in order from {@link EpochBatches#next}. */
    public EpochBatches epoch(int epoch) {
        int[] order = EpochOrder.of(pictures.size(), seed, epoch);
        return new EpochBatches(batchesPerEpoch(), ahead, threads, batch -> make(order, epoch, batch));
    }

    private Batch make(int[] order, int epoch, int batch) {
        int side = transform.side();
        int values = 3 * side * side;
        var pixels = new float[batchSize * values];
        var labels = new int[batchSize];
        var weights = new float[batchSize];
        for (int i = 0; i < batchSize; i++) {
            int picture = order[batch * batchSize + i];
            var random = new SplittableRandom(Seeds.mix(seed, epoch, picture));
            Normalise.toChw(transform.vary(pictures.get(picture), random), pixels, i * values);
            labels[i] = pictures.sample(picture).label();
            weights[i] = (float) pictures.sample(picture).weight();
        }
        return new Batch(batchSize, side, pixels, labels, weights);
    }
}
