package io.drivetrain.benchmarks.decode;

import io.drivetrain.imaging.RgbImage;
import io.drivetrain.imaging.Transforms;
import io.drivetrain.local.drawn.Drawing;
import io.drivetrain.local.drawn.Kind;

/** A picture the size of a photograph on the web, full of edges: six drawn bears side by side. */
final class Collage {

    static final int WIDTH = 600;
    static final int HEIGHT = 400;

    private static final int TILE = 200;
    private static final float QUALITY = .85f;

    private Collage() {}

    /** A JPEG of {@value #WIDTH} × {@value #HEIGHT}; the same seed always gives the same picture. */
    static byte[] jpeg(long seed) {
        var pixels = new byte[WIDTH * HEIGHT * 3];
        var kinds = Kind.values();
        int across = WIDTH / TILE;
        for (int tile = 0; tile < across * (HEIGHT / TILE); tile++) {
            var bear = Transforms.squish(Drawing.day(kinds[tile % kinds.length], seed * 100 + tile), TILE);
            put(bear.pixels(), pixels, tile % across * TILE, tile / across * TILE);
        }
        return RgbImage.of(WIDTH, HEIGHT, pixels).toJpeg(QUALITY);
    }

    private static void put(byte[] tile, byte[] pixels, int x, int y) {
        for (int row = 0; row < TILE; row++) {
            System.arraycopy(tile, row * TILE * 3, pixels, ((y + row) * WIDTH + x) * 3, TILE * 3);
        }
    }
}
