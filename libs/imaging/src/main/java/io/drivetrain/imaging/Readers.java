package io.drivetrain.imaging;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/** The readers by name, never by what happens to be on the class path: the same bytes give the same pixels everywhere. */
final class Readers {

    static final ImageReaderSpi JPEG = builtIn("com.sun.imageio.plugins.jpeg.JPEGImageReaderSpi");
    static final ImageReaderSpi PNG = builtIn("com.sun.imageio.plugins.png.PNGImageReaderSpi");
    static final ImageReaderSpi BMP = builtIn("com.sun.imageio.plugins.bmp.BMPImageReaderSpi");
    static final ImageReaderSpi WEBP = new WebPImageReaderSpi();

    private Readers() {}

    /** What to do with a reader that has its input. */
    @FunctionalInterface
    interface Use<T> {
        T with(ImageReader reader) throws IOException;
    }

    /**
     * @param warnings what the reader complained about
     */
    record Read<T>(T value, List<String> warnings) {}

    static <T> Read<T> read(ImageReaderSpi spi, byte[] bytes, Use<T> use) throws IOException {
        ImageReader reader = spi.createReaderInstance(null);
        try (var stream = new ByteArrayImageInputStream(bytes)) {
            var warnings = new ArrayList<String>();
            IIOReadWarningListener listener = (from, warning) -> warnings.add(warning);
            reader.addIIOReadWarningListener(listener);
            reader.setInput(stream, false, true);
            return new Read<>(use.with(reader), warnings);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReaderSpi builtIn(String name) {
        try {
            Object spi = IIORegistry.getDefaultInstance().getServiceProviderByClass(Class.forName(name));
            if (spi instanceof ImageReaderSpi reader) {
                return reader;
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("this Java runtime has no picture reader " + name, e);
        }
        throw new IllegalStateException("this Java runtime has not registered its picture reader " + name);
    }
}
