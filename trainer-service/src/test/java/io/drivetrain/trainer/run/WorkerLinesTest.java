package io.drivetrain.trainer.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.trainer.worker.WorkerMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WorkerLinesTest {

    @Test
    void findsMessagesBetweenWhatElseIsPrinted() throws Exception {
        var lines = lines(
                "[W] some native warning\n{\"type\":\"started\",\"device\":\"cpu\"}\n{}\n{\"type\":\"finished\"}\n");

        assertThat(lines.next()).contains(new WorkerMessage.Started("cpu"));
        assertThat(lines.next()).contains(new WorkerMessage.Finished());
        assertThat(lines.next()).isEmpty();
    }

    @Test
    void passesOverALineWithoutBound() throws Exception {
        var lines = lines("{" + "x".repeat(1_000_000) + "\n{\"type\":\"finished\"}\n");

        assertThat(lines.next()).contains(new WorkerMessage.Finished());
    }

    private static WorkerLines lines(String text) {
        return new WorkerLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
