package io.drivetrain.local;

import io.drivetrain.local.folder.DataFolder;
import io.drivetrain.local.folder.RunningLauncher;
import io.drivetrain.local.process.Mark;
import io.drivetrain.local.process.Orphans;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "down",
        description = "Stops what runs on a data folder, and ends what a killed launcher left.",
        mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Mixin
    private Where where = new Where();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private DownCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        var data = where.options().data();
        var out = spec.commandLine().getOut();
        if (!Files.exists(data)) {
            out.println("Nothing runs on " + data + ".");
            return 0;
        }
        if (DataFolder.inUse(data)) {
            stop(data);
            out.println("Stopped.");
            return 0;
        }
        try (var folder = DataFolder.take(data)) {
            int orphans = Orphans.end(new Mark(folder.path()));
            out.println(
                    orphans == 0
                            ? "Nothing runs on " + data + "."
                            : "Ended " + orphans + " processes that a killed launcher had left.");
        }
        return 0;
    }

    private static void stop(Path data) throws InterruptedException {
        var launcher = RunningLauncher.read(data)
                .flatMap(RunningLauncher::process)
                .orElseThrow(() -> new CannotStart("something uses " + data + " but does not say which process it is"));
        launcher.destroy();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (DataFolder.inUse(data)) {
            if (System.nanoTime() > deadline) {
                throw new CannotStart("process " + launcher.pid() + " was asked to stop and still uses " + data
                        + " after " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(100);
        }
    }
}
