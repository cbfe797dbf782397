package io.drivetrain.imaging;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import io.drivetrain.imaging.UndecodableException.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * The one decoder. Magic first, then the header's size against the cap, then every pixel; whatever hostile bytes make a
 * reader throw comes out as an {@link UndecodableException}.
 */
public final class Decoder {

    private static final ImageReaderSpi JPEG = registered(new JPEGImageReaderSpi());
    private static final ImageReaderSpi WEBP = new WebPImageReaderSpi();
    private static final ImageReaderSpi PNG = builtIn("com.sun.imageio.plugins.png");
    private static final ImageReaderSpi GIF = builtIn("com.sun.imageio.plugins.gif");
    private static final ImageReaderSpi BMP = builtIn("com.sun.imageio.plugins.bmp");

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
            throw new UndecodableException(
                    Reason.TOO_LARGE, "the file has " + bytes.length + " bytes, allowed are " + limits.maxBytes());
        }
        Format format = Magic.sniff(bytes);
        var warnings = new ArrayList<String>();
        RgbImage image = read(format, bytes, limits, warnings);
        Structure.check(format, bytes);
        int orientation = format == Format.JPEG || format == Format.WEBP || format == Format.PNG
                ? Orientation.read(bytes, warnings)
                : 1;
        return new Decoded(format, Orientation.upright(image, orientation), List.copyOf(warnings));
    }

    private static RgbImage read(Format format, byte[] bytes, DecodeLimits limits, List<String> warnings)
            throws UndecodableException {
        ImageReader reader = null;
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader = spi(format).createReaderInstance();
            reader.setInput(stream, false, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > limits.maxPixels()) {
                throw new UndecodableException(
                        Reason.TOO_LARGE,
                        "the header says " + reader.getWidth(0) + "×" + reader.getHeight(0) + " pixels, allowed are "
                                + limits.maxPixels() + " in all");
            }
            BufferedImage image = reader.read(0);
            if (format == Format.GIF && animated(reader)) {
                warnings.add("animated");
            }
            return Pixels.rgb(image);
        } catch (EOFException e) {
            throw new UndecodableException(Reason.TRUNCATED, "the " + format + " ends too early");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // readers throw anything on hostile bytes: index, negative size, null, class cast
            Structure.check(format, bytes);
            throw new UndecodableException(Reason.CORRUPT, "the " + format + " cannot be decoded");
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
    }

    private static boolean animated(ImageReader reader) {
        try {
            reader.read(1);
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static ImageReaderSpi spi(Format format) {
        return switch (format) {
            case JPEG -> JPEG;
            case PNG -> PNG;
            case WEBP -> WEBP;
            case GIF -> GIF;
            case BMP -> BMP;
        };
    }

    /** This reader finds the JDK's, which it hands the entropy decoding to, only when it is registered. */
    private static ImageReaderSpi registered(ImageReaderSpi spi) {
        ImageIO.setUseCache(false);
        IIORegistry.getDefaultInstance().registerServiceProvider(spi, ImageReaderSpi.class);
        return spi;
    }

    private static ImageReaderSpi builtIn(String packageName) {
        Iterator<ImageReaderSpi> all =
                IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, false);
        while (all.hasNext()) {
            var spi = all.next();
            if (spi.getClass().getName().startsWith(packageName)) {
                return spi;
            }
        }
        throw new IllegalStateException("this Java runtime has no picture reader in " + packageName);
    }
}
