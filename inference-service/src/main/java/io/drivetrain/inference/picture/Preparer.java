package io.drivetrain.inference.picture;

import io.drivetrain.contracts.manifest.ModelManifest.Preprocessing;
import io.drivetrain.imaging.DecodeLimits;
import io.drivetrain.imaging.Decoder;
import io.drivetrain.imaging.RgbImage;
import io.drivetrain.imaging.Transforms;
import io.drivetrain.imaging.UndecodableException;
import java.util.Map;

/** Decodes and resizes exactly as the trainer did for its validation pictures. */
public final class Preparer {

    private final DecodeLimits limits;

    public Preparer(DecodeLimits limits) {
        this.limits = limits;
    }

    /** Throws {@link BadPicture} if the picture cannot be decoded or does not fit the model. */
    public Prepared prepare(Picture picture, Preprocessing preprocessing) {
        long start = System.nanoTime();
        RgbImage image = switch (picture) {
            case Picture.Encoded encoded -> decode(encoded.bytes());
            case Picture.Square square -> fitting(square, preprocessing);
        };
        var square = picture instanceof Picture.Square ? image : resize(image, preprocessing);
        var properties = Map.of(
                "brightness", image.brightness(),
                "width", (double) image.width(),
                "height", (double) image.height());
        return new Prepared(square.pixels(), preprocessing, properties, (System.nanoTime() - start) / 1e6);
    }

    private RgbImage decode(byte[] bytes) {
        try {
            return Decoder.decode(bytes, limits).image();
        } catch (UndecodableException e) {
            throw new BadPicture(e.reason().code(), e.detail());
        }
    }

    private static RgbImage fitting(Picture.Square square, Preprocessing preprocessing) {
        if (square.size() != preprocessing.imageSize()) {
            throw new BadPicture(
                    "wrong-shape",
                    "the model takes pictures of " + preprocessing.imageSize() + " pixels square, this one has "
                            + square.size());
        }
        return RgbImage.of(square.size(), square.size(), square.pixels());
    }

    private static RgbImage resize(RgbImage image, Preprocessing preprocessing) {
        int size = preprocessing.imageSize();
        return switch (preprocessing.validResize()) {
            case CROP, RANDOM_CROP -> Transforms.crop(image, size);
            case SQUISH -> Transforms.squish(image, size);
            case PAD -> Transforms.pad(image, size);
        };
    }
}
