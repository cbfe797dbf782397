package io.drivetrain.verifier.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TimelineTest {

    @Property
    void readsInOrderHoweverRowsAndReadingsMix(
            @ForAll @Size(max = 80) List<@IntRange(max = 20) Integer> seconds, @ForAll @IntRange(max = 80) int readAt) {
        var timeline = new Timeline(Comparator.reverseOrder());
        for (int row = 0; row < seconds.size(); row++) {
            timeline.add(row, Instant.EPOCH.plusSeconds(seconds.get(row)));
            if (row == readAt) {
                timeline.rows();
            }
        }
        var expected = IntStream.range(0, seconds.size())
                .boxed()
                .sorted(Comparator.<Integer, Integer>comparing(seconds::get).thenComparing(Comparator.reverseOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        assertThat(Arrays.copyOf(timeline.rows(), timeline.size())).isEqualTo(expected);
    }
}
