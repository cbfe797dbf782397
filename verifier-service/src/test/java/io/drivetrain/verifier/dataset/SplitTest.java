package io.drivetrain.verifier.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.drivetrain.contracts.manifest.DatasetItem.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SplitTest {

    @Property
    void noPictureChangesItsPartWhenOthersAreAddedToALabelThatHasEnough(
            @ForAll long seed, @ForAll @Size(max = 50) Set<String> added) {
        var split = new Split(seed, .2);
        var before = groups(200);
        var after = new HashSet<>(added);
        after.addAll(before);
        assertThat(split.parts(after)).containsAllEntriesOf(split.parts(before));
    }

    @Property
    void theOrderOfPicturesDoesNotMatter(@ForAll long seed, @ForAll @Size(max = 30) List<String> groups) {
        var split = new Split(seed, .2);
        assertThat(split.parts(groups.reversed())).isEqualTo(split.parts(groups));
    }

    @Property(tries = 50)
    void theShareIsMetOnAverage(@ForAll long seed, @ForAll @DoubleRange(min = .1, max = .5) double share) {
        var parts = new Split(seed, share).parts(groups(3_000));
        double valid = parts.values().stream().filter(Part.VALID::equals).count() / 3_000.0;
        assertThat(valid).isCloseTo(share, within(.05));
    }

    @Property
    void everyLabelWithTwoGroupsHasBothParts(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 12) int count,
            @ForAll @DoubleRange(min = .01, max = .99) double share) {
        assertThat(new Split(seed, share).parts(groups(count)).values()).contains(Part.TRAIN, Part.VALID);
    }

    @Property
    void aLargerShareTakesNothingOutOfValidation(@ForAll long seed) {
        var small = new Split(seed, .2).parts(groups(100));
        var large = new Split(seed, .3).parts(groups(100));
        small.forEach((group, part) -> {
            if (part == Part.VALID) {
                assertThat(large).containsEntry(group, Part.VALID);
            }
        });
    }

    @Test
    void anotherSeedGivesAnotherSplit() {
        assertThat(new Split(1, .2).parts(groups(100))).isNotEqualTo(new Split(2, .2).parts(groups(100)));
    }

    private static List<String> groups(int count) {
        return new ArrayList<>(
                IntStream.range(0, count).mapToObj(i -> "group-" + i).toList());
    }
}
