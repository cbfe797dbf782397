package io.drivetrain.benchmarks.near;

import io.drivetrain.imaging.Decoder;
import io.drivetrain.imaging.Resampler;
import io.drivetrain.imaging.RgbImage;
import io.drivetrain.imaging.Transforms;
import io.drivetrain.imaging.UndecodableException;

/** What makes another file of a picture. */
enum Change {
    RESIZED("resized to 60 %") {
        @Override
        RgbImage of(RgbImage image) {
            return Resampler.resize(image, Math.max(1, image.width() * 3 / 5), Math.max(1, image.height() * 3 / 5));
        }
    },
    RECOMPRESSED("recompressed, quality 30") {
        @Override
        RgbImage of(RgbImage image) throws UndecodableException {
            return Decoder.decode(image.toJpeg(.3f)).image();
        }
    },
    RECOLOURED("colours shifted") {
        @Override
        RgbImage of(RgbImage image) {
            return coloured(image, 1.15, 1, .8);
        }
    },
    CROPPED("cropped by 10 %") {
        @Override
        RgbImage of(RgbImage image) {
            int x = image.width() / 20;
            int y = image.height() / 20;
            int width = Math.max(1, image.width() - 2 * x);
            int height = Math.max(1, image.height() - 2 * y);
            return Resampler.resize(image, x, y, x + width, y + height, width, height);
        }
    },
    MIRRORED("mirrored") {
        @Override
        RgbImage of(RgbImage image) {
            return Transforms.flip(image);
        }
    };

    private final String words;

    Change(String words) {
        this.words = words;
    }

    abstract RgbImage of(RgbImage image) throws UndecodableException;

    String words() {
        return words;
    }

    /** Each channel times its factor, and all a little lighter. */
    private static RgbImage coloured(RgbImage image, double... factors) {
        byte[] pixels = image.pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.clamp(Math.round((pixels[i] & 255) * factors[i % 3]) + 8, 0, 255);
        }
        return RgbImage.of(image.width(), image.height(), pixels);
    }
}
