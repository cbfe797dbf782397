package io.drivetrain.local;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        description = "Starts Kafka, the object store and the five services; Ctrl-C stops them.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private UpCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        var out = spec.commandLine().getOut();
        out.println("Drivetrain starts; this takes some seconds.");
        out.flush();
        try (var platform = LocalPlatform.start(where.options(), line -> say(out, line))) {
            say(out, ReadyTable.of(platform));
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
