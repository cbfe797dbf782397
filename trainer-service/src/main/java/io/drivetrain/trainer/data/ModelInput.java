package io.drivetrain.trainer.data;

import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.imaging.RgbImage;
import io.drivetrain.imaging.Transforms;

/** From a decoded picture to the square a model is asked with; validation and production use the same one. */
public final class ModelInput {

    private ModelInput() {}

    /** What a recipe's resize becomes when nothing is random any more. */
    public static Recipe.Resize fixed(Recipe.Resize resize) {
        return resize == Recipe.Resize.RANDOM_CROP ? Recipe.Resize.CROP : resize;
    }

    public static RgbImage of(RgbImage image, Recipe.Resize resize, int side) {
        return switch (resize) {
            case CROP, RANDOM_CROP -> Transforms.crop(image, side);
            case SQUISH -> Transforms.squish(image, side);
            case PAD -> Transforms.pad(image, side);
        };
    }
}
