package io.drivetrain.trainer.data;

import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.imaging.RgbImage;
import io.drivetrain.imaging.Transforms;
import java.util.random.RandomGenerator;

/**
 * What happens to a picture in training: the fixed part once, the random part in each epoch.
 *
 * @param side of the square the network sees, pixels
 */
public record TrainingTransform(Recipe.Resize resize, int side) {

    /** The smallest share of a picture's area that a random crop shows. */
    static final double MIN_SCALE = .5;

    /** Kept beyond what the smallest crop needs, for crops that are not square. */
    private static final double SPARE = 1.15;

    /** The fixed part: the square itself, or for random crops a picture no larger than they can use. */
    public RgbImage prepare(RgbImage image) {
        if (resize != Recipe.Resize.RANDOM_CROP) {
            return ModelInput.of(image, resize, side);
        }
        double shorter = Math.min(image.width(), image.height());
        double longer = Math.max(image.width(), image.height());
        double kept = Math.ceil(side / Math.sqrt(MIN_SCALE) * SPARE);
        return shorter <= kept ? image : Transforms.shrink(image, (int) Math.ceil(kept * longer / shorter));
    }

    /** The random part: a crop if the recipe wants one, and left and right exchanged half of the time. */
    public RgbImage vary(RgbImage prepared, RandomGenerator random) {
        RgbImage square = resize == Recipe.Resize.RANDOM_CROP
                ? Transforms.randomResizedCrop(prepared, side, MIN_SCALE, random)
                : prepared;
        return random.nextBoolean() ? Transforms.flip(square) : square;
    }
}
