package io.drivetrain.verifier.screen;

import io.drivetrain.imaging.RgbImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Writes pictures in another format without loss. */
final class Bmp {

    private Bmp() {}

    static byte[] of(RgbImage picture) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(ImageIO.read(new ByteArrayInputStream(picture.toPng())), "bmp", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
