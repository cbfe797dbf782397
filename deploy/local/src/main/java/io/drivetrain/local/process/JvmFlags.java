package io.drivetrain.local.process;

import io.drivetrain.local.Service;
import java.util.ArrayList;
import java.util.List;

/** What a service's JVM is told on a machine that it shares with four others, a broker and a person's browser. */
final class JvmFlags {

    private JvmFlags() {}

    static List<String> of(Service service) {
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
        return flags;
    }
}
