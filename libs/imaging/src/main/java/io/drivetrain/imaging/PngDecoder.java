package io.drivetrain.imaging;

import java.io.IOException;
import java.util.Set;

/** PNG through the JDK's reader; of an animated one the still picture that old readers show. */
final class PngDecoder {

    private PngDecoder() {}

    static Source decode(byte[] bytes, DecodeLimits limits) throws UndecodableException, IOException {
        var file = PngStructure.walk(bytes, limits);
        var read = Readers.read(Readers.PNG, file.bare(), reader -> reader.read(0));
        if (!read.warnings().isEmpty()) {
            throw Refusal.corrupt("the PNG's picture data is damaged");
        }
        return new Source(Pixels.rgb(read.value()), file.exif(), file.animated() ? Set.of(Decoded.ANIMATED) : Set.of());
    }
}
