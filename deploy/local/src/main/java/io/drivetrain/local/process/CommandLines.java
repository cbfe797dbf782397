package io.drivetrain.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The arguments other processes were started with, as far as this user may see them. */
final class CommandLines {

    private CommandLines() {}

    /** All of them, or none if they cannot be read. */
    static List<String> of(ProcessHandle process) {
        // The handle gives up on a command line longer than a page; the file has all of it.
        var file = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
        try {
            if (Files.isReadable(file)) {
                return List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\0"));
            }
        } catch (IOException e) {
            return List.of();
        }
        return process.info().arguments().map(List::of).orElse(List.of());
    }
}
