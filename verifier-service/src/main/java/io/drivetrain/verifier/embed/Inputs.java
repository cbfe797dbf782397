package io.drivetrain.verifier.embed;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.manifest.ModelManifest.Preprocessing;
import io.drivetrain.imaging.DecodeLimits;
import io.drivetrain.imaging.Decoder;
import io.drivetrain.imaging.RgbImage;
import io.drivetrain.imaging.Transforms;
import io.drivetrain.imaging.UndecodableException;
import io.drivetrain.platform.object.ObjectStore;
import java.util.Optional;

/**
 * The pictures a network is shown: their thumbnails, which this service drew itself. So no hostile byte is decoded a second
 * time, and a picture costs kilobytes instead of megabytes.
 */
final class Inputs {

    private static final DecodeLimits LIMITS = new DecodeLimits(1 << 20, 1 << 22);

    private final ObjectStore store;

    Inputs(ObjectStore store) {
        this.store = store;
    }

    /** The square of a picture; none if it has no thumbnail. */
    Optional<RgbImage> square(String image, Preprocessing preprocessing) {
        return store.get(ObjectKeys.thumbnail(image), LIMITS.maxBytes())
                .flatMap(jpeg -> decoded(jpeg).map(picture -> square(picture, preprocessing)));
    }

    private static Optional<RgbImage> decoded(byte[] jpeg) {
        try {
            return Optional.of(Decoder.decode(jpeg, LIMITS).image());
        } catch (UndecodableException e) {
            return Optional.empty();
        }
    }

    private static RgbImage square(RgbImage picture, Preprocessing preprocessing) {
        int side = preprocessing.imageSize();
        return switch (preprocessing.validResize()) {
            case CROP, RANDOM_CROP -> Transforms.crop(picture, side);
            case SQUISH -> Transforms.squish(picture, side);
            case PAD -> Transforms.pad(picture, side);
        };
    }
}
