package io.drivetrain.local.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.local.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningLauncherTest {

    @TempDir
    Path folder;

    @Test
    void isReadAsItWasWritten() {
        var launcher = new RunningLauncher(12, Instant.EPOCH, 9000, Map.of(Service.TRAINER, 34L));
        launcher.write(folder);

        assertThat(RunningLauncher.read(folder)).contains(launcher);
        assertThat(launcher.origin()).isEqualTo("http://127.0.0.1:9000/");
    }

    @Test
    void isAbsentWhenTheFileIsAbsentOrBroken() throws Exception {
        assertThat(RunningLauncher.read(folder)).isEmpty();
        Files.writeString(folder.resolve("launcher.json"), "{\"pid\":");
        assertThat(RunningLauncher.read(folder)).isEmpty();
    }

    @Test
    void isNotMistakenForALaterProcessOfTheSameNumber() {
        var self = ProcessHandle.current();

        var other = new RunningLauncher(self.pid(), Instant.EPOCH, 9000, Map.of());
        var same = new RunningLauncher(self.pid(), self.info().startInstant().orElseThrow(), 9000, Map.of());

        assertThat(other.process()).isEmpty();
        assertThat(same.process()).contains(self);
    }
}
