package io.drivetrain.monitor.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.monitor.Observations;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class TumblingTest {

    private static final Instant LATER = Observations.START.plusSeconds(1000);

    @Test
    void cutsFullWindowsOneAfterTheOther() {
        var windows = Tumbling.cut(Observations.many(25, Observations::failure), 10, LATER);
        assertThat(windows).hasSize(2);
        assertThat(windows.get(1).getFirst().prediction()).isEqualTo("p10");
        assertThat(windows.get(1)).hasSize(10);
    }

    @Test
    void leavesWhatMayStillGetCompany() {
        assertThat(Tumbling.cut(Observations.many(25, Observations::failure), 10, Observations.START.plusSeconds(18)))
                .hasSize(1);
    }

    @Test
    void neverDividesAnInstant() {
        var together = new ArrayList<>(Observations.many(9, Observations::failure));
        for (String id : new String[] {"a", "b", "c"}) {
            together.add(new Observation(Observations.START.plusSeconds(9), id, id, null, 0, 1, .5));
        }
        assertThat(Tumbling.cut(together, 10, LATER))
                .singleElement()
                .satisfies(w -> assertThat(w).hasSize(12));
    }

    /** A second reading from where the first one ended finds the same windows as one reading of everything. */
    @Test
    void goesOnWhereTheLastWindowEnded() {
        var all = Observations.many(40, Observations::failure);
        var once = Tumbling.cut(all, 10, LATER);
        var first = Tumbling.cut(all.subList(0, 23), 10, LATER);
        var covered = first.getLast().getLast().at();
        var rest = Tumbling.cut(new Sample(all, Instant.MIN).after(covered).observations(), 10, LATER);
        first = new ArrayList<>(first);
        first.addAll(rest);
        assertThat(first).isEqualTo(once);
    }
}
