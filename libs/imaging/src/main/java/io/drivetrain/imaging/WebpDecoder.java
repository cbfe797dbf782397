package io.drivetrain.imaging;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;

/** WebP, lossy and lossless, through TwelveMonkeys' reader in Java; of an animation the first frame. */
final class WebpDecoder {

    private WebpDecoder() {}

    static Source decode(byte[] bytes, DecodeLimits limits) throws UndecodableException, IOException {
        var file = WebpStructure.walk(bytes, limits);
        var read = Readers.read(Readers.WEBP, file.still(), reader -> reader.read(0));
        RgbImage frame = Pixels.rgb(read.value());
        return new Source(
                file.animated() ? onCanvas(frame, file) : frame,
                file.exif(),
                file.animated() ? Set.of(Decoded.ANIMATED) : Set.of());
    }

    private static RgbImage onCanvas(RgbImage frame, WebpStructure.WebpFile file) throws UndecodableException {
        if (file.left() + frame.width() > file.canvasWidth() || file.top() + frame.height() > file.canvasHeight()) {
            throw Refusal.corrupt("the WebP's first frame lies outside its canvas");
        }
        var out = new byte[file.canvasWidth() * file.canvasHeight() * 3];
        Arrays.fill(out, (byte) 255);
        for (int y = 0; y < frame.height(); y++) {
            System.arraycopy(
                    frame.pixels(),
                    y * frame.width() * 3,
                    out,
                    ((file.top() + y) * file.canvasWidth() + file.left()) * 3,
                    frame.width() * 3);
        }
        return RgbImage.of(file.canvasWidth(), file.canvasHeight(), out);
    }
}
