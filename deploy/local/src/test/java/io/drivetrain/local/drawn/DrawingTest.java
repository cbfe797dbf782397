package io.drivetrain.local.drawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.imaging.Decoder;
import io.drivetrain.imaging.UndecodableException;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawingTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aSeedGivesThePictureAgain(Kind kind) {
        assertThat(Drawing.day(kind, 7).digest())
                .isEqualTo(Drawing.day(kind, 7).digest())
                .isNotEqualTo(Drawing.day(kind, 8).digest());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void picturesHaveTheSizesOfThumbnailsOnTheWeb(Kind kind) throws UndecodableException {
        for (int seed = 0; seed < 8; seed++) {
            var image = Decoder.decode(DrawnFile.of(kind, seed).bytes()).image();
            assertThat(image.width()).isBetween(160, 320);
            assertThat(image.height()).isBetween(160, 320);
        }
    }

    @Test
    void noTwoOfManyAreAlike() {
        var digests = new HashSet<String>();
        for (Kind kind : Kind.values()) {
            for (int seed = 0; seed < 20; seed++) {
                digests.add(Drawing.day(kind, seed).digest());
            }
        }
        assertThat(digests).hasSize(60);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nightIsMuchDarkerThanAnyDay(Kind kind) {
        for (int seed = 0; seed < 10; seed++) {
            var day = Drawing.day(kind, seed);
            assertThat(Lens.night(day, seed).brightness()).isLessThan(.3).isLessThan(day.brightness() * .6);
        }
    }

    @Test
    void theStockHasTroubleInIt() {
        var stock = new Stock(80, 1);
        assertThat(stock.file(Kind.GRIZZLY, 7).bytes())
                .isEqualTo(stock.file(Kind.GRIZZLY, 2).bytes());
        assertThatThrownBy(() -> Decoder.decode(stock.file(Kind.BLACK, 19).bytes()))
                .isInstanceOfSatisfying(
                        UndecodableException.class,
                        e -> assertThat(e.reason()).isEqualTo(UndecodableException.Reason.TRUNCATED));
        assertThatThrownBy(() -> Decoder.decode(stock.file(Kind.TEDDY, 23).bytes()))
                .isInstanceOfSatisfying(
                        UndecodableException.class,
                        e -> assertThat(e.reason()).isEqualTo(UndecodableException.Reason.NOT_A_PICTURE));
        assertThat(stock.file(Kind.TEDDY, 37).bytes()).isEmpty();
    }
}
