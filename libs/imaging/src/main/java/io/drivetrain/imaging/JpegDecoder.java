package io.drivetrain.imaging;

import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** JPEG through the JDK's libjpeg, which is given a bare file and asked for stored samples; colours are made here. */
final class JpegDecoder {

    /** Bytes left over before any marker but a restart were not needed; before a restart they show lost pixels. */
    private static final Pattern SURPLUS = Pattern.compile("extraneous bytes before marker 0x(?!d[0-7])");

    private JpegDecoder() {}

    static Source decode(byte[] bytes, DecodeLimits limits) throws UndecodableException, IOException {
        JpegFile file = JpegStructure.walk(bytes, limits);
        var read = Readers.read(Readers.JPEG, file.bare(), reader -> reader.readRaster(0, null));
        refuseDamage(read.warnings());
        Raster raster = read.value();
        JpegColour colour = file.colour();
        byte[] rgb = colour.toRgb(samples(raster, colour.bands()));
        return new Source(RgbImage.of(raster.getWidth(), raster.getHeight(), rgb), file.exif(), Set.of());
    }

    /** libjpeg goes on after damage with invented samples and only warns. */
    private static void refuseDamage(List<String> warnings) throws UndecodableException {
        for (String warning : warnings) {
            String said = warning.toLowerCase(Locale.ROOT);
            if (said.contains("premature end")) {
                throw Refusal.truncated("the JPEG's picture data ends too early");
            }
            if (said.contains("corrupt jpeg data") && !SURPLUS.matcher(said).find()) {
                throw Refusal.corrupt("the JPEG's picture data is damaged");
            }
        }
    }

    private static byte[] samples(Raster raster, int bands) throws UndecodableException {
        if (raster.getNumBands() != bands) {
            throw Refusal.corrupt("the JPEG decodes to " + raster.getNumBands() + " bands, not " + bands);
        }
        int count = raster.getWidth() * raster.getHeight() * bands;
        if (raster.getDataBuffer() instanceof DataBufferByte buffer
                && buffer.getSize() == count
                && raster.getSampleModel() instanceof PixelInterleavedSampleModel model
                && inOrder(model.getBandOffsets())) {
            return buffer.getData();
        }
        var out = new byte[count];
        int[] row = new int[raster.getWidth() * bands];
        for (int y = 0, o = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
            for (int sample : row) {
                out[o++] = (byte) sample;
            }
        }
        return out;
    }

    private static boolean inOrder(int[] offsets) {
        for (int i = 0; i < offsets.length; i++) {
            if (offsets[i] != i) {
                return false;
            }
        }
        return true;
    }
}
