package io.drivetrain.imaging;

/** Turns a picture upright as its EXIF orientation says, 1 to 8. */
final class Orientation {

    private Orientation() {}

    static RgbImage upright(RgbImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int w = image.width();
        int h = image.height();
        boolean turned = orientation >= 5;
        boolean mirrorX = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        boolean mirrorY = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        int outWidth = turned ? h : w;
        int outHeight = turned ? w : h;
        byte[] in = image.pixels();
        var out = new byte[in.length];
        for (int y = 0, to = 0; y < outHeight; y++) {
            for (int x = 0; x < outWidth; x++, to += 3) {
                int sx = turned ? y : x;
                int sy = turned ? x : y;
                int from = ((mirrorY ? h - 1 - sy : sy) * w + (mirrorX ? w - 1 - sx : sx)) * 3;
                out[to] = in[from];
                out[to + 1] = in[from + 1];
                out[to + 2] = in[from + 2];
            }
        }
        return RgbImage.of(outWidth, outHeight, out);
    }
}
