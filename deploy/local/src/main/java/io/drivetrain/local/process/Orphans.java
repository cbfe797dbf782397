package io.drivetrain.local.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Services that outlived their launcher. Only a process whose command line carries the mark of our data folder is
 * touched, with what it started itself; the caller holds the folder's lock, so no living launcher misses it.
 */
public final class Orphans {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Orphans() {}

    /** Ends them, in order if they let themselves be asked. Returns how many there were. */
    public static int end(Mark mark) {
        var orphans = of(mark);
        orphans.forEach(ProcessHandle::destroy);
        var gone = CompletableFuture.allOf(
                orphans.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
        gone.completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
        orphans.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
        return orphans.size();
    }

    private static List<ProcessHandle> of(Mark mark) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> mark.isOn(CommandLines.of(process)))
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct()
                .toList();
    }
}
