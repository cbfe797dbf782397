package io.drivetrain.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;

/** Any decoded picture as plain RGB, with alpha flattened on white. */
final class Pixels {

    private Pixels() {}

    static RgbImage rgb(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR
                && image.getRaster().getDataBuffer() instanceof DataBufferByte buffer
                && buffer.getData().length == w * h * 3) {
            return RgbImage.of(w, h, swapped(buffer.getData()));
        }
        if (grey(image)) {
            return greyToRgb(image);
        }
        var out = new byte[w * h * 3];
        var row = new int[w];
        for (int y = 0, o = 0; y < h; y++) {
            image.getRGB(0, y, w, 1, row, 0, w);
            for (int x = 0; x < w; x++, o += 3) {
                int p = row[x];
                int alpha = p >>> 24;
                out[o] = onWhite(p >> 16 & 255, alpha);
                out[o + 1] = onWhite(p >> 8 & 255, alpha);
                out[o + 2] = onWhite(p & 255, alpha);
            }
        }
        return RgbImage.of(w, h, out);
    }

    private static byte onWhite(int value, int alpha) {
        return (byte) (alpha == 255 ? value : (value * alpha + 255 * (255 - alpha) + 127) / 255);
    }

    private static byte[] swapped(byte[] bgr) {
        var out = new byte[bgr.length];
        for (int i = 0; i < bgr.length; i += 3) {
            out[i] = bgr[i + 2];
            out[i + 1] = bgr[i + 1];
            out[i + 2] = bgr[i];
        }
        return out;
    }

    /** Java treats grey as linear light and would brighten it on conversion; the samples are what everyone else shows. */
    private static boolean grey(BufferedImage image) {
        var colours = image.getColorModel();
        int type = image.getRaster().getTransferType();
        return colours.getNumComponents() <= 2
                && colours.getColorSpace().getType() == java.awt.color.ColorSpace.TYPE_GRAY
                && !(colours instanceof java.awt.image.IndexColorModel)
                && (type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT);
    }

    private static RgbImage greyToRgb(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        var raster = image.getRaster();
        int bits = image.getColorModel().getComponentSize(0);
        int max = (1 << bits) - 1;
        boolean hasAlpha = raster.getNumBands() == 2;
        var out = new byte[w * h * 3];
        int[] row = new int[w * raster.getNumBands()];
        for (int y = 0, o = 0; y < h; y++) {
            raster.getPixels(0, y, w, 1, row);
            for (int x = 0; x < w; x++) {
                int value = scaled(row[hasAlpha ? 2 * x : x], max);
                byte v = onWhite(value, hasAlpha ? scaled(row[2 * x + 1], max) : 255);
                out[o++] = v;
                out[o++] = v;
                out[o++] = v;
            }
        }
        return RgbImage.of(w, h, out);
    }

    private static int scaled(int value, int max) {
        return max == 255 ? value : max == 65535 ? value >> 8 : value * 255 / max;
    }
}
