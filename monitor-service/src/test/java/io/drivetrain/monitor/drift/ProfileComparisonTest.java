package io.drivetrain.monitor.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.event.DriftReported.Finding;
import io.drivetrain.contracts.manifest.ModelManifest.Profile;
import io.drivetrain.monitor.Observations;
import io.drivetrain.monitor.window.Observation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProfileComparisonTest {

    private static final List<String> LABELS = List.of("black", "grizzly", "teddy");

    /** Validation and windows drawn from one and the same source, anew each time. */
    @Test
    void alarmsOnUnchangedProductionAboutAsOftenAsPromised() {
        assertThat(falseAlarms(.01, 2000)).isBetween(2, 40);
        assertThat(falseAlarms(.001, 2000)).isLessThanOrEqualTo(8);
    }

    @Test
    void findsDarkPicturesAndSaysHowDark() {
        var random = new SplittableRandom(5);
        var profile = profile(pictures(random, 1000, b -> b));
        var found = comparison(.001).compare(profile, pictures(random, 100, b -> b * .5));
        assertThat(finding(found, "brightness")).satisfies(f -> {
            assertThat(f.alarm()).isTrue();
            assertThat(f.value()).isGreaterThan(f.threshold());
            assertThat(f.explanation())
                    .matches(
                            "brightness: \\d+ % of the pictures are darker than \\d+ % of validation \\(below 0\\.\\d+\\)");
        });
        assertThat(finding(found, "class-mix").alarm()).isFalse();
    }

    @Test
    void findsBrightPicturesToo() {
        var random = new SplittableRandom(5);
        var profile = profile(pictures(random, 1000, b -> b));
        var found = comparison(.001).compare(profile, pictures(random, 100, b -> .5 + b * .5));
        assertThat(finding(found, "brightness").alarm()).isTrue();
        assertThat(finding(found, "brightness").explanation()).contains("brighter than");
    }

    @Test
    void findsAnswersThatBecameMoreFrequent() {
        var random = new SplittableRandom(5);
        var profile = profile(pictures(random, 1000, b -> b));
        var window =
                Observations.many(100, n -> Observations.answer(n, n < 80 ? "teddy" : "black", .95, 10, n / 100.0));
        var found = finding(comparison(.001).compare(profile, window), "class-mix");
        assertThat(found.alarm()).isTrue();
        assertThat(found.explanation())
                .startsWith("class-mix: 80 % of the answers are 'teddy', in validation")
                .contains("0 % of the answers are 'grizzly'");
    }

    @Test
    void passesOverFailuresAndWhatIsNotKnown() {
        var random = new SplittableRandom(5);
        var profile = profile(pictures(random, 1000, b -> b));
        var comparison = comparison(.001);
        assertThat(comparison.compare(profile, Observations.many(100, Observations::failure)))
                .isEmpty();
        var unlit = Observations.many(100, n -> Observations.answer(n, LABELS.get(n % 3), .95, 10, Double.NaN));
        assertThat(comparison.compare(profile, unlit))
                .extracting(Finding::quantity)
                .containsExactly("class-mix", "confidence");
    }

    /** A confidence of exactly the edge belongs above it, as validation counted it. */
    @Test
    void aValueOnAnEdgeIsInTheUpperBin() {
        var certain = Ordered.of("confidence", "", "", List.of(.5, 1.0), List.of(0, 0, 10), new double[] {1, 1});
        assertThat(certain.histogram().window()).containsExactly(0, 0, 2);
    }

    @Test
    void takesSmallBinsTogether() {
        var pooled = new Histogram(new long[] {1, 1, 48, 50}, new long[] {4, 0, 50, 46}).pooled(5);
        assertThat(pooled.reference()).containsExactly(50, 50);
        assertThat(pooled.window()).containsExactly(54, 46);
    }

    private static int falseAlarms(double alpha, int windows) {
        var random = new SplittableRandom(11);
        var comparison = comparison(alpha);
        int alarms = 0;
        for (int n = 0; n < windows; n++) {
            var profile = profile(pictures(random, 500, b -> b));
            var window = pictures(random, 100, b -> b);
            alarms += comparison.compare(profile, window).stream().anyMatch(Finding::alarm) ? 1 : 0;
        }
        return alarms;
    }

    private static ProfileComparison comparison(double alpha) {
        return new ProfileComparison(alpha, 5);
    }

    private static Finding finding(List<Finding> findings, String quantity) {
        return findings.stream()
                .filter(f -> f.quantity().equals(quantity))
                .findFirst()
                .orElseThrow();
    }

    private static List<Observation> pictures(SplittableRandom random, int count, Function<Double, Double> light) {
        return Observations.many(count, n -> {
            double draw = random.nextDouble();
            return Observations.answer(
                    n,
                    draw < .2 ? "black" : draw < .55 ? "grizzly" : "teddy",
                    1 - random.nextDouble() * random.nextDouble() / 2,
                    10,
                    light.apply((random.nextDouble() + random.nextDouble()) / 2));
        });
    }

    private static Profile profile(List<Observation> validation) {
        Map<String, Integer> predicted = new TreeMap<>();
        LABELS.forEach(label -> predicted.put(label, 0));
        validation.forEach(o -> predicted.merge(o.label(), 1, Integer::sum));
        double[] brightness = validation.stream()
                .mapToDouble(Observation::brightness)
                .sorted()
                .toArray();
        double[] confidence = validation.stream()
                .mapToDouble(Observation::confidence)
                .sorted()
                .toArray();
        return new Profile(
                validation.size(),
                predicted,
                edges(brightness),
                counts(brightness),
                edges(confidence),
                counts(confidence));
    }

    private static List<Double> edges(double[] sorted) {
        return IntStream.range(1, 10)
                .mapToObj(i -> sorted[i * sorted.length / 10])
                .toList();
    }

    private static List<Integer> counts(double[] sorted) {
        var edges = edges(sorted);
        var counts = new ArrayList<>(Collections.nCopies(10, 0));
        Arrays.stream(sorted).forEach(v -> {
            int bin = (int) edges.stream().filter(e -> e <= v).count();
            counts.set(bin, counts.get(bin) + 1);
        });
        return counts;
    }
}
