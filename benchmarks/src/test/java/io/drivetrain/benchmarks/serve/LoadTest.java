package io.drivetrain.benchmarks.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.benchmarks.serve.Load.Answered;
import java.io.IOException;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void asksFromEveryThreadAtLeastOnce() throws Exception {
        var asked = new ConcurrentSkipListSet<Integer>();

        new Load(3, 0).put(asked::add);

        assertThat(asked).contains(0, 1, 2);
    }

    @Test
    void failsWithTheFirstFailure() {
        assertThatThrownBy(() -> new Load(2, 60).put(number -> {
                    throw new IOException("no answer");
                }))
                .hasRootCauseMessage("no answer");
    }

    @Test
    void countsAnswersOfAllThreadsAndOrdersTheirTimes() {
        assertThat(Answered.of(new double[] {30, 10, 20, 40, 50}, 2)).isEqualTo(new Answered(2.5, 30, 49.6));
    }
}
