package io.drivetrain.local.folder;

import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.contracts.Json;
import io.drivetrain.local.CannotStart;
import io.drivetrain.local.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a launcher tells the other commands about itself, in a file of the data folder. It may be left over from a killed
 * one: only the folder's lock says whether somebody runs.
 *
 * @param port the origin's port
 * @param services process ids by service, of those that live
 */
public record RunningLauncher(long pid, Instant startedAt, int port, Map<Service, Long> services) {

    private static final String FILE = "launcher.json";

    public String origin() {
        return "http://127.0.0.1:" + port + "/";
    }

    /** The process, if it still is the one that wrote this and not a later one with the same number. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(handle ->
                        handle.info().startInstant().map(startedAt::equals).orElse(true));
    }

    public static Optional<RunningLauncher> read(Path folder) {
        try {
            return Optional.of(Json.read(Files.readAllBytes(folder.resolve(FILE)), RunningLauncher.class));
        } catch (IOException | InvalidContract e) {
            return Optional.empty();
        }
    }

    /** Replaces what the file says in one step. */
    public void write(Path folder) {
        try {
            var fresh = folder.resolve(FILE + ".new");
            Files.write(fresh, Json.write(this));
            Files.move(
                    fresh, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CannotStart("the data folder " + folder + " does not take " + FILE, e);
        }
    }

    static void forget(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(FILE));
        } catch (IOException e) {
            // It says nothing once the lock is free.
        }
    }
}
