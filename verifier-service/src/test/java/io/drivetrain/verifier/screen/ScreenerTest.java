package io.drivetrain.verifier.screen;

import static io.drivetrain.verifier.Given.picture;
import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.verifier.Settings;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreenerTest {

    @Test
    void aPictureAboveTheCapIsRejectedByItsHeader() {
        var screener = screener(Map.of("drivetrain.screen.max-pixels", "1000"));
        assertThat(screener.look(picture(40, 30, 1).toPng()))
                .isInstanceOfSatisfying(
                        Look.Unusable.class, look -> assertThat(look.reason()).isEqualTo("too-large"));
    }

    @Test
    void aFileAboveTheCapIsRejected() {
        var screener = screener(Map.of("drivetrain.screen.max-bytes", "100"));
        assertThat(screener.look(picture(1).toPng()))
                .isInstanceOfSatisfying(
                        Look.Unusable.class, look -> assertThat(look.reason()).isEqualTo("too-large"));
    }

    @Test
    void aFormatThatIsNotDecodedHereIsUnsupportedNotBad() {
        byte[] avif = "\0\0\0\u001cftypavif\0\0\0\0avifmif1miaf".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(screener(Map.of()).look(avif))
                .isInstanceOfSatisfying(
                        Look.Foreign.class, look -> assertThat(look.reason()).isEqualTo("unsupported"));
    }

    @Test
    void theShortestAllowedSideIsAccepted() {
        assertThat(screener(Map.of()).look(picture(16, 16, 1).toPng())).isInstanceOf(Look.Usable.class);
    }

    private static Screener screener(Map<String, String> settings) {
        return new Screener(Settings.of(ScreenConfig.class, settings).bounds());
    }
}
