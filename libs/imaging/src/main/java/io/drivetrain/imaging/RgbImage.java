package io.drivetrain.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pixels as {@code byte[height][width][3]}, row-major, red green blue, upright, without alpha; sRGB is assumed. */
public final class RgbImage {

    private final int width;
    private final int height;
    private final byte[] pixels;

    private RgbImage(int width, int height, byte[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /** Takes {@code rgb} over without a copy; its length must be width × height × 3. */
    public static RgbImage of(int width, int height, byte[] rgb) {
        if (width < 1 || height < 1 || rgb.length != (long) width * height * 3) {
            throw new IllegalArgumentException(
                    "a picture of " + width + "×" + height + " needs 3 bytes a pixel, got " + rgb.length + " in all");
        }
        return new RgbImage(width, height, rgb);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The pixels themselves, not a copy: callers do not write to them. */
    public byte[] pixels() {
        return pixels;
    }

    /** SHA-256 of size and pixels: equal for pictures that look exactly the same, however they are stored. */
    public String digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(ByteBuffer.allocate(8).putInt(width).putInt(height).array());
            return HexFormat.of().formatHex(sha.digest(pixels));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Mean perceived brightness, 0 to 1: √(.241R² + .691G² + .068B²) / 255, the formula of CleanVision. */
    public double brightness() {
        double sum = 0;
        for (int i = 0; i < pixels.length; i += 3) {
            int r = pixels[i] & 255;
            int g = pixels[i + 1] & 255;
            int b = pixels[i + 2] & 255;
            sum += Math.sqrt(.241 * r * r + .691 * g * g + .068 * b * b);
        }
        return sum / 255 / ((double) width * height);
    }

    /** A JPEG of this picture; {@code quality} 0 to 1. */
    public byte[] toJpeg(float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            var out = new ByteArrayOutputStream();
            try (var stream = new MemoryCacheImageOutputStream(out)) {
                writer.setOutput(stream);
                writer.write(null, new IIOImage(toBuffered(), null, null), param);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a picture could not be written to memory", e);
        } finally {
            writer.dispose();
        }
    }

    /** A PNG of this picture, without loss. */
    public byte[] toPng() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(toBuffered(), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture could not be written to memory", e);
        }
        return out.toByteArray();
    }

    private BufferedImage toBuffered() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i += 3) {
            bgr[i] = pixels[i + 2];
            bgr[i + 1] = pixels[i + 1];
            bgr[i + 2] = pixels[i];
        }
        return image;
    }
}
