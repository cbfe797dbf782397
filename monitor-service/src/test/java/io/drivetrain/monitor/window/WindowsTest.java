package io.drivetrain.monitor.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.drivetrain.contracts.event.PredictionMade;
import io.drivetrain.contracts.event.PredictionMade.Role;
import io.drivetrain.monitor.Configs;
import io.drivetrain.monitor.Observations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private static final SeriesKey CHAMPION = new SeriesKey("bears", 1, Role.CHAMPION);

    @Test
    void aReplayInAnotherOrderGivesTheSameAnswers() {
        var predictions = new ArrayList<PredictionMade>();
        IntStream.range(0, 300)
                .forEach(n -> predictions.add(made(n, n % 7 == 0 ? null : n % 3 == 0 ? "black" : "grizzly")));
        var first = windows(predictions);
        Collections.shuffle(predictions, new Random(3));
        var replay = windows(predictions);
        assertThat(replay.sample(CHAMPION)).isEqualTo(first.sample(CHAMPION));
        assertThat(replay.points(CHAMPION)).usingRecursiveComparison().isEqualTo(first.points(CHAMPION));
    }

    @Test
    void figuresAreThoseOfTheObservations() {
        var windows = windows(List.of(made(1, "grizzly"), made(2, "grizzly"), made(3, "black"), made(4, null)));
        var summary = Summary.of(windows.sample(CHAMPION).observations());
        assertThat(summary.count()).isEqualTo(4);
        assertThat(summary.errorRate()).isEqualTo(.25);
        assertThat(summary.latencyP95()).isEqualTo(10);
        assertThat(summary.meanConfidence()).isCloseTo(.9, within(1e-12));
        assertThat(summary.classMix()).containsOnlyKeys("grizzly", "black");
        assertThat(summary.classMix().get("grizzly")).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void pointsAreAMinuteWideAndBounded() {
        var config = Configs.with(WindowConfig.class, Map.of("drivetrain.monitor.window.buckets", "3"));
        var windows = new Windows(config);
        IntStream.range(0, 600).forEach(n -> windows.add(made(n, "grizzly")));
        assertThat(windows.points(CHAMPION)).hasSize(3).allSatisfy(p -> {
            assertThat(p.summary().count()).isEqualTo(60);
            assertThat(p.summary().latencyP50()).isCloseTo(10, within(.5));
        });
    }

    @Test
    void nothingIsKnownOfNothing() {
        var summary = Summary.of(List.of());
        assertThat(summary.count()).isZero();
        assertThat(summary.latencyP50()).isNull();
        assertThat(summary.meanConfidence()).isNull();
    }

    @Test
    void forgetsTheSeriesThatIsQuietLongest() {
        var config = Configs.with(WindowConfig.class, Map.of("drivetrain.monitor.window.series", "2"));
        var windows = new Windows(config);
        for (int n = 0; n < 3; n++) {
            windows.add(Observations.prediction(
                    "p" + n, "c" + n, 1, Role.CHAMPION, "grizzly", Observations.START.plusSeconds(n)));
        }
        assertThat(windows.keys()).extracting(SeriesKey::classifier).containsExactly("c1", "c2");
    }

    private static Windows windows(List<PredictionMade> predictions) {
        var windows = new Windows(Configs.with(WindowConfig.class, Map.of("drivetrain.monitor.window.kept", "200")));
        predictions.forEach(windows::add);
        return windows;
    }

    private static PredictionMade made(int number, String label) {
        return Observations.prediction(
                "p" + number, "bears", 1, Role.CHAMPION, label, Observations.START.plusSeconds(number));
    }
}
