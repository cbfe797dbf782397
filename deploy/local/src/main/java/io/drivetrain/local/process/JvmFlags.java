package io.drivetrain.local.process;

import io.drivetrain.local.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a service's JVM is told on a machine that it shares with four others, a broker and a person's browser. */
final class JvmFlags {

    private JvmFlags() {}

    static List<String> of(Service service, Path cache) {
        var flags = new ArrayList<>(List.of(
                "-Xmx" + service.heapMiB() + "m",
                "-Xms24m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:ReservedCodeCacheSize=" + (service.optimised() ? 96 : 48) + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        if (!service.optimised()) {
            flags.add("-XX:TieredStopAtLevel=1");
        }
        if (Files.isRegularFile(cache)) {
            // A cache of another build or JDK is noticed by the JVM, which then goes on without it.
            flags.add("-XX:AOTCache=" + cache);
        }
        return flags;
    }
}
