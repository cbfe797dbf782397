package io.drivetrain.local;

import io.drivetrain.local.folder.DataFolder;
import io.drivetrain.local.process.PortCheck;
import io.drivetrain.local.process.ServiceCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "train-caches",
        description = "Starts the platform once, on ports and a folder of its own, to make later starts quick.",
        hidden = true,
        mixinStandardHelpOptions = true)
final class TrainCachesCommand implements Callable<Integer> {

    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_000;
    private static final int TRIES = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private TrainCachesCommand() {}

    @Override
    public Integer call() throws IOException {
        var defaults = PlatformOptions.defaults();
        var options = onFreePorts(defaults.withData(defaults.root().resolve(".drivetrain/training")));
        clear(options.data());
        for (var service : Service.values()) {
            Files.deleteIfExists(ServiceCommand.cacheFile(options, service));
        }
        LocalPlatform.start(options, this::say, new Training()).close();
        var missing = Stream.of(Service.values())
                .filter(service -> !Files.isRegularFile(ServiceCommand.cacheFile(options, service)))
                .map(Service::title)
                .toList();
        if (!missing.isEmpty()) {
            say("no start cache was made for " + String.join(", ", missing) + "; the logs are in " + options.data());
            return 1;
        }
        clear(options.data());
        return 0;
    }

    /** Each process writes its cache when it is asked to end, all of them at once. */
    private static final class Training implements LocalPlatform.Commands {

        private static final Duration WRITTEN = Duration.ofSeconds(180);

        @Override
        public Function<Service, ProcessBuilder> of(PlatformOptions options, DataFolder folder) {
            return new ServiceCommand(options, folder)::training;
        }

        @Override
        public Duration stopWithin() {
            return WRITTEN;
        }
    }

    private static PlatformOptions onFreePorts(PlatformOptions options) {
        for (int i = 1; i < TRIES; i++) {
            var moved = options.withPort(ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT));
            try {
                PortCheck.requireFree(moved.ports());
                return moved;
            } catch (CannotStart taken) {
                // another number may do
            }
        }
        return options.withPort(LOWEST_PORT);
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> files;
        try (var all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (var file : files) {
            Files.delete(file);
        }
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
