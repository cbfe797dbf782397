package io.drivetrain.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.local.folder.RunningLauncher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class KilledLauncherIT {

    @TempDir
    Path data;

    @Test
    void leavesServicesThatTheNextStartEnds() throws Exception {
        int origin = FreePorts.origin();
        var launcher = launch(origin);
        var orphans = RunningLauncher.read(data).orElseThrow().services().values().stream()
                .map(pid -> ProcessHandle.of(pid).orElseThrow())
                .toList();

        launcher.destroyForcibly().waitFor();

        assertThat(orphans).hasSize(5).allMatch(ProcessHandle::isAlive);
        var said = new ArrayList<String>();
        var options = PlatformOptions.defaults().withData(data).withPort(origin);
        try (var platform = LocalPlatform.start(options, said::add, FakeService::commands)) {
            assertThat(said).contains("ended 5 processes that a killed launcher had left");
            assertThat(orphans).noneMatch(ProcessHandle::isAlive);
            assertThat(platform.ready(Service.MONITOR)).isTrue();
        }
    }

    @Test
    void stopsAllWhenToldToEnd() throws Exception {
        var launcher = launch(FreePorts.origin());
        var services = RunningLauncher.read(data).orElseThrow().services().values().stream()
                .map(pid -> ProcessHandle.of(pid).orElseThrow())
                .toList();

        launcher.destroy();

        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(services).noneMatch(ProcessHandle::isAlive);
        assertThat(RunningLauncher.read(data)).isEmpty();
    }

    @Test
    void saysWhyAndStopsAllWhenItsBrokerGivesUp() throws Exception {
        var launcher = launch(FreePorts.origin(), "no space left");
        var services = ProcessHandle.of(launcher.pid()).orElseThrow().children().toList();
        assertThat(services).hasSize(5);

        launcher.getOutputStream().close();

        var said = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThat(said).contains("Kafka cannot go on: no space left");
        assertThat(services).noneMatch(ProcessHandle::isAlive);
    }

    private Process launch(int origin, String... more) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FakeLauncher.class.getName(),
                data.toString(),
                String.valueOf(origin)));
        command.addAll(List.of(more));
        var launcher = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new ArrayList<String>();
        for (String line = line(launcher); line != null; line = line(launcher)) {
            said.add(line);
            if (line.equals("READY")) {
                return launcher;
            }
        }
        throw new AssertionError("the launcher did not start: " + said);
    }

    /** Reads no further than the line's end, so that whoever reads next has the rest. */
    private static @Nullable String line(Process launcher) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int b = launcher.getInputStream().read();
                b != '\n';
                b = launcher.getInputStream().read()) {
            if (b < 0) {
                return null;
            }
            bytes.write(b);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
