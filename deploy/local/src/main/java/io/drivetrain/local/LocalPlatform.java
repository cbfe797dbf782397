package io.drivetrain.local;

import io.drivetrain.local.folder.DataFolder;
import io.drivetrain.local.folder.RunningLauncher;
import io.drivetrain.local.folder.StoreSecret;
import io.drivetrain.local.infra.BrokerEnd;
import io.drivetrain.local.infra.Logging;
import io.drivetrain.local.infra.Stores;
import io.drivetrain.local.origin.Origin;
import io.drivetrain.local.process.Children;
import io.drivetrain.local.process.Mark;
import io.drivetrain.local.process.Orphans;
import io.drivetrain.local.process.PortCheck;
import io.drivetrain.local.process.ServiceCommand;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The whole platform on this machine: Kafka and the object store in this process, the five services in processes of their
 * own, one origin in front. Closing stops all of it in order; so does the end of this process, if it is let end.
 */
public final class LocalPlatform implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LocalPlatform.class.getName());
    private static final Duration READY = Duration.ofSeconds(120);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final PlatformOptions options;
    private final Parts parts;
    private final Children children;
    private final StartTimes times;

    private LocalPlatform(PlatformOptions options, Parts parts, Children children, StartTimes times) {
        this.options = options;
        this.parts = parts;
        this.children = children;
        this.times = times;
    }

    /**
     * Starts everything and returns when every service is ready.
     *
     * @param say told in a line what a person should know while the platform runs: a service that ended, a leftover
     * @throws CannotStart if it cannot; nothing of it runs then
     */
    public static LocalPlatform start(PlatformOptions options, Consumer<String> say) {
        return start(options, say, (opts, folder) -> new ServiceCommand(opts, folder)::of);
    }

    /** How the processes are made, once the folder is ours. */
    interface Commands {
        Function<Service, ProcessBuilder> of(PlatformOptions options, DataFolder folder);

        /** How long a process that is asked to end may take. */
        default Duration stopWithin() {
            return STOP;
        }
    }

    static LocalPlatform start(PlatformOptions options, Consumer<String> say, Commands commands) {
        var parts = new Parts();
        try {
            return start(options, say, commands, parts);
        } catch (CannotStart e) {
            parts.close();
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "the platform did not start", e);
            parts.close();
            throw new CannotStart(
                    e.getMessage() + "; the log " + options.data().resolve("logs/launcher.log.0") + " tells more", e);
        }
    }

    private static LocalPlatform start(PlatformOptions options, Consumer<String> say, Commands commands, Parts parts) {
        long since = System.nanoTime();
        var folder = parts.add(DataFolder.take(options.data()));
        Logging.toFile(folder.logs().resolve("launcher.log"));
        endOrphans(folder, say);
        BrokerEnd.stopsAll(say);
        PortCheck.requireFree(options.ports());
        var ports = options.ports();
        var stores = parts.add(Stores.starting(
                folder.path(),
                ports.kafka(),
                ports.controller(),
                ports.s3(),
                StoreSecret.ACCESS_KEY,
                StoreSecret.of(folder)));
        // The services wait for Kafka by themselves, so their start need not.
        var children = parts.add(new Children(
                commands.of(options, folder),
                ports,
                folder.logs(),
                say,
                pids -> remember(folder, ports, pids),
                commands.stopWithin()));
        children.start();
        parts.add(Origin.start(ports));
        var kafka = stores.awaitKafka();
        var s3 = stores.awaitS3();
        var services = children.awaitReady(READY);
        return new LocalPlatform(
                options,
                parts,
                children,
                new StartTimes(Duration.ofNanos(System.nanoTime() - since), kafka, s3, services));
    }

    /** The address of the one site. */
    public URI origin() {
        return URI.create("http://127.0.0.1:" + options.ports().origin() + "/");
    }

    public PlatformOptions options() {
        return options;
    }

    /** How long the start took, in all and by part. */
    public StartTimes times() {
        return times;
    }

    /** Whether the service says now that it is ready. */
    public boolean ready(Service service) {
        return children.ready(service);
    }

    /** The service's process, if it lives. */
    public OptionalLong pid(Service service) {
        return children.pid(service);
    }

    @Override
    public void close() {
        parts.close();
    }

    private static void endOrphans(DataFolder folder, Consumer<String> say) {
        int orphans = Orphans.end(new Mark(folder.path()));
        if (orphans > 0) {
            say.accept("ended " + orphans + " processes that a killed launcher had left");
        }
    }

    private static void remember(DataFolder folder, Ports ports, Map<Service, Long> pids) {
        var self = ProcessHandle.current();
        new RunningLauncher(self.pid(), self.info().startInstant().orElse(Instant.EPOCH), ports.origin(), pids)
                .write(folder.path());
    }
}
