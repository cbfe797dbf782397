package io.drivetrain.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.imaging.UndecodableException.Reason;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class HostileBytesTest {

    private static final DecodeLimits LIMITS = new DecodeLimits(1 << 20, 1 << 20);
    private static final byte[][] SOUND = Arrays.stream(new String[] {
                "scene.png",
                "grey16.png",
                "palette.gif",
                "plain.bmp",
                "lossless.webp",
                "lossy.webp",
                "cmyk.jpg",
                "turned.jpg",
                "progressive-444.jpg",
                "baseline-420.jpg"
            })
            .map(GoldenTest::read)
            .toArray(byte[][]::new);

    @Property(tries = 2000)
    void damagedPicturesDecodeOrAreRefused(@ForAll @IntRange(max = 9) int picture, @ForAll long seed) {
        var random = new Random(seed);
        byte[] hurt = SOUND[picture].clone();
        for (int i = 0; i <= random.nextInt(8); i++) {
            // headers are where the damage is interesting
            int range = random.nextBoolean() ? Math.min(hurt.length, 64) : hurt.length;
            hurt[random.nextInt(range)] = (byte) random.nextInt();
        }
        decodesOrRefuses(hurt);
    }

    @Property(tries = 500)
    void noiseBehindAnyMagicIsRefused(@ForAll @IntRange(max = 9) int picture, @ForAll byte[] noise) {
        byte[] bytes = Arrays.copyOf(SOUND[picture], 12 + noise.length);
        System.arraycopy(noise, 0, bytes, 12, noise.length);
        decodesOrRefuses(bytes);
    }

    @Property(tries = 500)
    void whateverIsCutOffIsNoticed(
            @ForAll @IntRange(max = 9) int picture, @ForAll @DoubleRange(min = .05, max = .98) double share) {
        byte[] whole = SOUND[picture];
        byte[] cut = Arrays.copyOf(whole, Math.max(16, (int) (whole.length * share)));
        try {
            Decoder.decode(cut, LIMITS);
            assertThat(cut).as("only a GIF may lose its trailer").startsWith('G', 'I', 'F');
        } catch (UndecodableException e) {
            assertThat(e.reason()).isEqualTo(Reason.TRUNCATED);
        }
    }

    private static void decodesOrRefuses(byte[] bytes) {
        try {
            Decoded decoded = Decoder.decode(bytes, LIMITS);
            assertThat(decoded.image().width() * decoded.image().height()).isLessThanOrEqualTo(1 << 20);
        } catch (UndecodableException e) {
            assertThat(e.detail()).isNotBlank();
        }
    }
}
