package io.drivetrain.acceptance.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(1200)
class WholeLoopIT {

    @Test
    void gathersVerifiesTrainsServesAndWatches() throws Exception {
        try (var demo = Demo.start(Fresh.folder("whole-loop"))) {
            int exit = demo.awaitEnd(Duration.ofMinutes(15));

            assertThat(exit).as(demo.story()).isZero();
            new Story(demo.report()).isWhole();
            assertThat(demo.lines()).noneMatch(line -> line.contains("ended (exit"));
            assertThat(demo.processes()).isEmpty();
        }
    }
}
