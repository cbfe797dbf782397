package io.drivetrain.benchmarks.gather;

import io.drivetrain.imaging.RgbImage;
import io.drivetrain.imaging.Transforms;
import io.drivetrain.local.drawn.Drawing;
import io.drivetrain.local.drawn.Kind;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/**
 * As many different pictures as one wants from a few that are drawn once: JPEG, with the EXIF of a camera, and PNG of
 * several sizes, each number made different by a comment in it.
 */
final class MixedPictures {

    private static final int[][] SIZES = {{160, 120}, {320, 240}, {480, 360}, {600, 400}, {1024, 683}};
    private static final int EACH = 4;
    private static final float QUALITY = .82f;
    private static final int BEFORE_END_OF_PNG = 12;

    private static final byte[] EXIF = exif();

    private final List<byte[]> drawn = new ArrayList<>();

    MixedPictures() throws IOException {
        for (int[] size : SIZES) {
            for (int i = 0; i < EACH; i++) {
                var image = tiled(size[0], size[1], 31L * drawn.size());
                // one in four is a PNG, none of them a large one
                boolean png = i == 0 && size[0] < 500;
                drawn.add(png ? png(image) : image.toJpeg(QUALITY));
            }
        }
    }

    /** The bytes of picture {@code number}, different for each number. */
    byte[] bytes(int number) {
        byte[] picture = drawn.get(number % drawn.size());
        byte[] comment = ("Comment\0number " + number).getBytes(StandardCharsets.ISO_8859_1);
        return (picture[0] & 0xff) == 0xff ? inJpeg(picture, comment) : inPng(picture, comment);
    }

    String mediaType(int number) {
        return (drawn.get(number % drawn.size())[0] & 0xff) == 0xff ? "image/jpeg" : "image/png";
    }

    double meanBytes() {
        return drawn.stream().mapToInt(p -> p.length).average().orElse(0);
    }

    private static byte[] inJpeg(byte[] jpeg, byte[] comment) {
        return ByteBuffer.allocate(jpeg.length + EXIF.length + comment.length + 8)
                .put(jpeg, 0, 2)
                .putShort((short) 0xffe1)
                .putShort((short) (EXIF.length + 2))
                .put(EXIF)
                .putShort((short) 0xfffe)
                .putShort((short) (comment.length + 2))
                .put(comment)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** One directory with two texts that lie behind it. */
    private static byte[] exif() {
        byte[] camera = "Drawn on this machine\0".getBytes(StandardCharsets.ISO_8859_1);
        byte[] taken = "2026:01:01 12:00:00\0".getBytes(StandardCharsets.ISO_8859_1);
        int behind = 8 + 2 + 2 * 12 + 4;
        return ByteBuffer.allocate(6 + behind + camera.length + taken.length)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x0110)
                .putShort((short) 2)
                .putInt(camera.length)
                .putInt(behind)
                .putShort((short) 0x0132)
                .putShort((short) 2)
                .putInt(taken.length)
                .putInt(behind + camera.length)
                .putInt(0)
                .put(camera)
                .put(taken)
                .array();
    }

    private static byte[] inPng(byte[] png, byte[] comment) {
        var sum = new CRC32();
        byte[] type = "tEXt".getBytes(StandardCharsets.ISO_8859_1);
        sum.update(type);
        sum.update(comment);
        int end = png.length - BEFORE_END_OF_PNG;
        return ByteBuffer.allocate(png.length + comment.length + 12)
                .put(png, 0, end)
                .putInt(comment.length)
                .put(type)
                .put(comment)
                .putInt((int) sum.getValue())
                .put(png, end, BEFORE_END_OF_PNG)
                .array();
    }

    private static RgbImage tiled(int width, int height, long seed) {
        var pixels = new byte[width * height * 3];
        int tile = 200;
        for (int y = 0; y < height; y += tile) {
            for (int x = 0; x < width; x += tile) {
                var kind = Kind.values()[(x / tile + y / tile) % Kind.values().length];
                put(Transforms.squish(Drawing.day(kind, seed + x * 7L + y), tile), tile, pixels, width, height, x, y);
            }
        }
        return RgbImage.of(width, height, pixels);
    }

    private static void put(RgbImage bear, int tile, byte[] pixels, int width, int height, int x, int y) {
        int across = Math.min(tile, width - x);
        for (int row = 0; row < Math.min(tile, height - y); row++) {
            System.arraycopy(bear.pixels(), row * tile * 3, pixels, ((y + row) * width + x) * 3, across * 3);
        }
    }

    private static byte[] png(RgbImage image) throws IOException {
        var buffered = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
        byte[] pixels = image.pixels();
        for (int i = 0; i < image.width() * image.height(); i++) {
            int rgb = (pixels[3 * i] & 255) << 16 | (pixels[3 * i + 1] & 255) << 8 | pixels[3 * i + 2] & 255;
            buffered.setRGB(i % image.width(), i / image.width(), rgb);
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(buffered, "png", out);
        return out.toByteArray();
    }
}
