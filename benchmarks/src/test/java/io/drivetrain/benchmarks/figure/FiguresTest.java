package io.drivetrain.benchmarks.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void showsAPeerWithRatioAndSpread() {
        var row = new Row("decode", 240.4, "pictures/s", "JDK: 268 pictures/s", .897, .021);

        assertThat(Figures.table(List.of(row)).lines().skip(1))
                .containsExactly("  decode   240   pictures/s  JDK: 268 pictures/s  0.90   2 %");
    }

    @Test
    void showsADashForWhatThereIsNot() {
        var row = new Row("decode", 3.14159, "ms", "", null, null);

        assertThat(Figures.table(List.of(row)).lines().skip(1))
                .containsExactly("  decode   3.14  ms    -              -      -");
    }
}
