package io.drivetrain.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * What a reader made of a picture as plain RGB, alpha flattened on white. Samples are taken as they are stored: Java's own
 * conversion would brighten grey, which it holds for linear light, and round 16 bits where everyone else cuts.
 */
final class Pixels {

    private Pixels() {}

    static RgbImage rgb(BufferedImage image) {
        var out = new byte[image.getWidth() * image.getHeight() * 3];
        ColorModel colours = image.getColorModel();
        if (colours instanceof IndexColorModel palette) {
            indexed(image.getRaster(), palette, out);
        } else if (colours instanceof ComponentColorModel && plain(image.getRaster())) {
            components(image.getRaster(), out);
        } else {
            packed(image, out);
        }
        return RgbImage.of(image.getWidth(), image.getHeight(), out);
    }

    private static boolean plain(Raster raster) {
        int type = raster.getTransferType();
        return raster.getNumBands() <= 4 && (type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT);
    }

    private static void indexed(Raster raster, IndexColorModel palette, byte[] out) {
        var colours = new int[palette.getMapSize()];
        palette.getRGBs(colours);
        int w = raster.getWidth();
        var row = new int[w];
        for (int y = 0, o = 0; y < raster.getHeight(); y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, w, 1, 0, row);
            for (int x = 0; x < w; x++, o += 3) {
                put(row[x] < colours.length ? colours[row[x]] : 0xFF000000, out, o);
            }
        }
    }

    /** Grey, grey and alpha, RGB, or RGB and alpha, 8 or 16 bits each. */
    private static void components(Raster raster, byte[] out) {
        int w = raster.getWidth();
        int bands = raster.getNumBands();
        int cut = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
        int green = bands < 3 ? 0 : 1;
        int blue = bands < 3 ? 0 : 2;
        boolean alpha = bands == 2 || bands == 4;
        var row = new int[w * bands];
        for (int y = 0, o = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, w, 1, row);
            for (int i = 0; i < row.length; i += bands, o += 3) {
                int a = alpha ? row[i + bands - 1] >> cut : 255;
                out[o] = onWhite(row[i] >> cut, a);
                out[o + 1] = onWhite(row[i + green] >> cut, a);
                out[o + 2] = onWhite(row[i + blue] >> cut, a);
            }
        }
    }

    private static void packed(BufferedImage image, byte[] out) {
        int w = image.getWidth();
        var row = new int[w];
        for (int y = 0, o = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, w, 1, row, 0, w);
            for (int x = 0; x < w; x++, o += 3) {
                put(row[x], out, o);
            }
        }
    }

    private static void put(int argb, byte[] out, int o) {
        int alpha = argb >>> 24;
        out[o] = onWhite(argb >> 16 & 255, alpha);
        out[o + 1] = onWhite(argb >> 8 & 255, alpha);
        out[o + 2] = onWhite(argb & 255, alpha);
    }

    private static byte onWhite(int value, int alpha) {
        return (byte) (alpha == 255 ? value : (value * alpha + 255 * (255 - alpha) + 127) / 255);
    }
}
