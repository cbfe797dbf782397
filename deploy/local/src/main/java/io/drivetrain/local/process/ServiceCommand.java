package io.drivetrain.local.process;

import io.drivetrain.local.CannotStart;
import io.drivetrain.local.PlatformOptions;
import io.drivetrain.local.Service;
import io.drivetrain.local.folder.DataFolder;
import io.drivetrain.local.folder.StoreSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a built service is started on this machine: the JDK that runs the launcher, small heaps, quick start. */
public final class ServiceCommand {

    private final PlatformOptions options;
    private final DataFolder folder;

    public ServiceCommand(PlatformOptions options, DataFolder folder) {
        this.options = options;
        this.folder = folder;
    }

    /**
     * A process to be started for {@code service}.
     *
     * @throws CannotStart if the service is not built
     */
    public ProcessBuilder of(Service service) {
        var cache = cache(options, service);
        return builder(service, cache.jar(), cache.use());
    }

    /**
     * The same process, but one that makes the service's start cache when it is asked to end.
     *
     * @throws CannotStart if the service is not built
     */
    public ProcessBuilder training(Service service) {
        var cache = cache(options, service);
        return builder(service, cache.jar(), cache.make());
    }

    /** Where the start cache of a service is, or would be. */
    public static Path cacheFile(PlatformOptions options, Service service) {
        return cache(options, service).file();
    }

    private static StartCache cache(PlatformOptions options, Service service) {
        return new StartCache(options.root().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar"));
    }

    private ProcessBuilder builder(Service service, Path jar, List<String> cacheFlags) {
        if (!Files.isRegularFile(jar)) {
            throw new CannotStart("the " + service.title() + " is not built (" + jar
                    + " is missing); run ./drivetrain, which builds what is missing");
        }
        var builder = new ProcessBuilder(command(service, jar, cacheFlags)).redirectErrorStream(true);
        var own = folder.of(service);
        try {
            Files.createDirectories(own);
        } catch (IOException e) {
            throw new CannotStart("the folder " + own + " of the " + service.title() + " cannot be made", e);
        }
        builder.directory(own.toFile());
        builder.environment().putAll(environment(service, own));
        return builder;
    }

    private List<String> command(Service service, Path jar, List<String> cacheFlags) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(new Mark(folder.path()).argument());
        command.addAll(JvmFlags.of(service));
        command.addAll(cacheFlags);
        command.add("-jar");
        command.add(jar.toString());
        return command;
    }

    private Map<String, String> environment(Service service, Path own) {
        var ports = options.ports();
        var environment = new HashMap<>(Map.of(
                "DRIVETRAIN_KAFKA",
                "127.0.0.1:" + ports.kafka(),
                "DRIVETRAIN_S3_ENDPOINT",
                "http://127.0.0.1:" + ports.s3(),
                "DRIVETRAIN_S3_ACCESS_KEY",
                StoreSecret.ACCESS_KEY,
                "DRIVETRAIN_S3_SECRET_KEY",
                StoreSecret.of(folder),
                "DRIVETRAIN_DATA_DIR",
                own.toString(),
                "QUARKUS_HTTP_PORT",
                String.valueOf(ports.service(service)),
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                // One arena: a service of few threads otherwise keeps tens of megabytes it has freed.
                "MALLOC_ARENA_MAX",
                "2"));
        environment.putAll(options.environment().getOrDefault(service, Map.of()));
        return environment;
    }
}
