package io.drivetrain.verifier.dataset;

import static io.drivetrain.verifier.Given.split;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.drivetrain.contracts.event.DatasetPlan;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static final int GROUPS = 3_000;

    @Property(tries = 50)
    void sharesAreMetOnAverage(
            @ForAll long seed,
            @ForAll @DoubleRange(min = .1, max = .5) double valid,
            @ForAll @DoubleRange(max = .2) double calibration,
            @ForAll @DoubleRange(max = .2) double test) {
        var parts = parts(split(seed, valid, calibration, test));
        assertThat(share(parts, Part.VALID)).isCloseTo(valid, within(.05));
        assertThat(share(parts, Part.CALIBRATION)).isCloseTo(calibration, within(.05));
        assertThat(share(parts, Part.TEST)).isCloseTo(test, within(.05));
    }

    @Property(tries = 100)
    void aLargerShareMovesNothingBetweenOthers(@ForAll long seed) {
        var small = parts(split(seed, .2, .1, .1));
        var large = parts(split(seed, .3, .2, .1));
        small.forEach((group, part) -> {
            if (part != Part.TRAIN) {
                assertThat(large).containsEntry(group, part);
            }
        });
    }

    @Test
    void anotherSeedGivesAnotherSplit() {
        assertThat(parts(DatasetPlan.twoParts(1, .2))).isNotEqualTo(parts(DatasetPlan.twoParts(2, .2)));
    }

    private static Map<String, Part> parts(DatasetPlan plan) {
        var split = new Split(plan);
        return IntStream.range(0, GROUPS)
                .mapToObj(i -> "group-" + i)
                .collect(Collectors.toMap(Function.identity(), split::part));
    }

    private static double share(Map<String, Part> parts, Part part) {
        return parts.values().stream().filter(part::equals).count() / (double) GROUPS;
    }
}
