package io.drivetrain.imaging;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;

/**
 * The one decoder. Magic first, then structure and the header's size against the cap, then every pixel; whatever hostile
 * bytes make a reader throw comes out as an {@link UndecodableException}. Colours are taken as sRGB: embedded profiles
 * are not applied, which is what the pretrained weights have seen.
 */
public final class Decoder {

    private Decoder() {}

    /** Decodes within {@link DecodeLimits#DEFAULT}. */
    public static Decoded decode(byte[] bytes) throws UndecodableException {
        return decode(bytes, DecodeLimits.DEFAULT);
    }

    /**
     * Decodes all pixels of the first frame, upright, alpha on white.
     *
     * @throws UndecodableException if the bytes are no picture, are damaged, break a limit, or are of another format
     */
    public static Decoded decode(byte[] bytes, DecodeLimits limits) throws UndecodableException {
        if (bytes.length > limits.maxBytes()) {
            throw Refusal.tooLarge("the file has " + bytes.length + " bytes, allowed are " + limits.maxBytes());
        }
        Format format = Magic.sniff(bytes);
        try {
            Source source = source(format, bytes, limits);
            var exif = ExifOrientation.read(source.exif());
            var warnings = new ArrayList<>(source.warnings());
            if (!exif.readable()) {
                warnings.add(Decoded.EXIF_UNREADABLE);
            }
            return new Decoded(format, Orientation.upright(source.image(), exif.orientation()), warnings);
        } catch (EOFException e) {
            throw Refusal.truncated("the " + format + " ends too early");
        } catch (OutOfMemoryError e) {
            throw Refusal.tooMuchMemory("the " + format + " needs more memory than there is");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // readers throw anything on hostile bytes: index, negative size, null, class cast
            throw Refusal.corrupt("the " + format + " cannot be decoded");
        }
    }

    private static Source source(Format format, byte[] bytes, DecodeLimits limits)
            throws UndecodableException, IOException {
        return switch (format) {
            case JPEG -> JpegDecoder.decode(bytes, limits);
            case PNG -> PngDecoder.decode(bytes, limits);
            case WEBP -> WebpDecoder.decode(bytes, limits);
            case GIF -> GifDecoder.decode(bytes, limits);
            case BMP -> BmpDecoder.decode(bytes, limits);
        };
    }
}
