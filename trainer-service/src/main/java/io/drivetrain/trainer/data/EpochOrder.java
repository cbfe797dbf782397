package io.drivetrain.trainer.data;

import java.util.SplittableRandom;

/** In which order an epoch goes through the pictures: a shuffle that depends on the seed and the epoch only. */
final class EpochOrder {

    private EpochOrder() {}

    static int[] of(int count, long seed, int epoch) {
        var random = new SplittableRandom(Seeds.mix(seed, epoch));
        var order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
