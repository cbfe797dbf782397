package io.drivetrain.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The resident memory of a process, where the operating system tells it in a file (Linux). */
public final class Memory {

    private Memory() {}

    /** In MiB; empty where it cannot be read. */
    public static OptionalLong residentMiB(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    public static String shown(long pid) {
        var memory = residentMiB(pid);
        return memory.isPresent() ? memory.getAsLong() + " MiB" : "-";
    }
}
