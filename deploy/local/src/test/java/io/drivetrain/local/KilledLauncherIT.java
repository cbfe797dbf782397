package io.drivetrain.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.local.folder.RunningLauncher;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

    private Process launch(int origin) throws IOException {
        var launcher = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FakeLauncher.class.getName(),
                        data.toString(),
                        String.valueOf(origin)))
                .redirectErrorStream(true)
                .start();
        var out = new BufferedReader(new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8));
        var said = new ArrayList<String>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.equals("READY")) {
                return launcher;
            }
        }
        throw new AssertionError("the launcher did not start: " + said);
    }
}
