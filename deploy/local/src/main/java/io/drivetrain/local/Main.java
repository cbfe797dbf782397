package io.drivetrain.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The launcher behind the {@code drivetrain} script. */
@Command(name = "drivetrain", subcommands = Main.Up.class)
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    /** Starts the platform and stays in the foreground. */
    @Command(name = "up", description = "Starts Kafka, the object store and the five services.")
    static final class Up implements Callable<Integer> {

        @Option(names = "--port", defaultValue = "8080", description = "Port of the origin; the others follow from it.")
        private int port;

        @Option(names = "--data", description = "Folder for the brokers' and the objects' data.")
        private @Nullable Path data;

        @Override
        public Integer call() throws Exception {
            var root = Path.of(System.getProperty("drivetrain.root", "."));
            var ports = new Ports(port);
            var taken = ports.taken();
            if (taken.isPresent()) {
                System.err.println("drivetrain: port " + taken.get()
                        + " is in use by another program; stop it, or choose other ports with --port");
                return 1;
            }
            var folder = data == null ? root.resolve(".drivetrain/data") : data.toAbsolutePath();
            var platform = LocalPlatform.start(root, folder, ports, Map.of());
            var end = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                platform.close();
                end.countDown();
            }));
            var missing = platform.awaitReady();
            for (Child child : platform.children()) {
                System.out.printf(
                        "%-10s %-9s http://127.0.0.1:%d%s%n",
                        child.service().word(),
                        missing.contains(child.service()) ? "NOT READY" : "READY",
                        port,
                        child.service().root());
            }
            System.out.println("Console: http://127.0.0.1:" + port + "/   (Ctrl-C stops everything)");
            end.await();
            return 0;
        }
    }
}
