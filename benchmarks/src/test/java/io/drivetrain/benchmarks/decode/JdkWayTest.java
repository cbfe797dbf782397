package io.drivetrain.benchmarks.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.drivetrain.imaging.RgbImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class JdkWayTest {

    @Test
    void takesTheCentredSquare() throws Exception {
        // white beside the centred square, grey in it
        var pixels = new byte[60 * 20 * 3];
        Arrays.fill(pixels, (byte) 255);
        for (int y = 0; y < 20; y++) {
            Arrays.fill(pixels, (y * 60 + 16) * 3, (y * 60 + 44) * 3, (byte) 100);
        }

        var square = JdkWay.square(RgbImage.of(60, 20, pixels).toJpeg(1), 10);

        assertThat(square.getRaster().getSample(0, 5, 0)).isCloseTo(100, within(4));
        assertThat(square.getRaster().getSample(9, 5, 0)).isCloseTo(100, within(4));
    }
}
