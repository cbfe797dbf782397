package io.drivetrain.contracts.event;

import static io.drivetrain.contracts.InvalidContract.require;

import io.drivetrain.contracts.Ids;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a classifier is trained.
 *
 * @param architecture the network
 * @param backbone name of the pretrained weights in the object store; none trains from scratch
 * @param imageSize side of the square picture the network sees, in pixels, 16 to 1024
 * @param resize how a picture becomes that square
 * @param epochs epochs with the whole network trained, 1 to 1000
 * @param frozenEpochs epochs before, with only the head and the batch norms trained, 0 to 100
 * @param baseLearningRate the peak rate of the frozen phase; fastai's default is 0.002
 * @param batchSize pictures per step, 1 to 1024
 * @param seed of everything random in the run
 */
public record Recipe(
        Architecture architecture,
        @Nullable String backbone,
        int imageSize,
        Resize resize,
        int epochs,
        int frozenEpochs,
        double baseLearningRate,
        int batchSize,
        long seed) {

    /** RESNET18 as torchvision's; TINY is a small net trained from scratch for tiny pictures. */
    public enum Architecture {
        RESNET18,
        TINY
    }

    /** fastai's item transforms. RANDOM_CROP is RandomResizedCrop in training and a centre crop in validation. */
    public enum Resize {
        CROP,
        SQUISH,
        PAD,
        RANDOM_CROP
    }

    public Recipe {
        architecture = architecture == null ? Architecture.RESNET18 : architecture;
        resize = resize == null ? Resize.RANDOM_CROP : resize;
        if (backbone != null) {
            Ids.name("backbone", backbone);
            require(
                    architecture != Architecture.TINY,
                    "recipe: the tiny network is trained from scratch, it takes no backbone");
        }
        range("imageSize", imageSize, 16, 1024);
        range("epochs", epochs, 1, 1000);
        range("frozenEpochs", frozenEpochs, 0, 100);
        range("batchSize", batchSize, 1, 1024);
        require(
                baseLearningRate > 0 && baseLearningRate <= 1,
                "recipe: baseLearningRate must be above 0 and at most 1, got " + baseLearningRate);
    }

    /** fastai's {@code fine_tune(4)} on a ResNet-18 at 224 pixels, random initial weights unless a backbone is named. */
    public static Recipe defaults() {
        return new Recipe(Architecture.RESNET18, null, 224, Resize.RANDOM_CROP, 4, 1, 2e-3, 32, 42);
    }

    public Recipe withBackbone(@Nullable String name) {
        return new Recipe(
                architecture, name, imageSize, resize, epochs, frozenEpochs, baseLearningRate, batchSize, seed);
    }

    public Recipe withSeed(long newSeed) {
        return new Recipe(
                architecture, backbone, imageSize, resize, epochs, frozenEpochs, baseLearningRate, batchSize, newSeed);
    }

    private static void range(String what, int value, int low, int high) {
        require(
                value >= low && value <= high,
                String.format(Locale.ROOT, "recipe: %s must be %d to %d, got %d", what, low, high, value));
    }
}
