package io.drivetrain.benchmarks.decode;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** ImageIO and one bilinear step of Java2D, as the JDK's documentation shows it. */
final class JdkWay {

    static {
        // a cache on the disk would be slower still
        ImageIO.setUseCache(false);
    }

    private JdkWay() {}

    /** The centred square of the picture at {@code size} pixels. */
    static BufferedImage square(byte[] jpeg, int size) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(jpeg));
        int side = Math.min(image.getWidth(), image.getHeight());
        int x = (image.getWidth() - side) / 2;
        int y = (image.getHeight() - side) / 2;
        var square = new BufferedImage(size, size, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = square.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, size, size, x, y, x + side, y + side, null);
        g.dispose();
        return square;
    }
}
