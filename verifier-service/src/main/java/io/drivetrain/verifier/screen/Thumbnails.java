package io.drivetrain.verifier.screen;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.imaging.RgbImage;
import io.drivetrain.imaging.Transforms;
import io.drivetrain.platform.object.ObjectStore;

/** Small JPEGs of decoded pictures, for pages. */
final class Thumbnails {

    private final ObjectStore store;
    private final int side;
    private final float quality;

    Thumbnails(ObjectStore store, ScreenConfig config) {
        this.store = store;
        this.side = config.thumbnailSide();
        this.quality = config.thumbnailQuality();
    }

    void write(String image, RgbImage pixels) {
        byte[] jpeg = Transforms.shrink(pixels, side).toJpeg(quality);
        store.putIfAbsent(ObjectKeys.thumbnail(image), jpeg, "image/jpeg");
    }
}
