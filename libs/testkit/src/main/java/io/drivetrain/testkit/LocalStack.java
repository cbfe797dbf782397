package io.drivetrain.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A real broker and object store in one child process, on free ports and in a folder of their own. The first to ask
 * starts it; it serves every test of this JVM and ends with it, however it ends.
 */
public record LocalStack(int kafkaPort, int s3Port, Path folder) {

    public static final String ACCESS_KEY = "test-access";
    public static final String SECRET_KEY = "test-secret-of-the-local-stack";

    private static final long START_SECONDS = 60;
    /** Kept as a system property, for Quarkus may load this class more than once in a JVM. */
    private static final String RUNNING = "drivetrain.testkit.running";

    /** The broker's address, {@code host:port}. */
    public String bootstrap() {
        return "127.0.0.1:" + kafkaPort;
    }

    /** The object store's address. */
    public String s3Endpoint() {
        return "http://127.0.0.1:" + s3Port;
    }

    /** The stack of this JVM, started if it does not run yet. */
    public static LocalStack running() {
        synchronized (System.getProperties()) {
            String running = System.getProperty(RUNNING);
            if (running != null) {
                return parse(running);
            }
            LocalStack stack = start();
            System.setProperty(RUNNING, stack.kafkaPort + "," + stack.s3Port + "," + stack.folder);
            return stack;
        }
    }

    /** Another stack, for a test whose process must not share its topics with an application under test in this JVM. */
    public static LocalStack apart() {
        return start();
    }

    /** How a service is told of it, as configuration. Each call names an empty data folder. */
    public Map<String, String> settings() {
        return Map.of(
                "kafka.bootstrap.servers", bootstrap(),
                "drivetrain.kafka", bootstrap(),
                "mp.messaging.connector.smallrye-kafka.bootstrap.servers", bootstrap(),
                "drivetrain.s3.endpoint", s3Endpoint(),
                "drivetrain.s3.access-key", ACCESS_KEY,
                "drivetrain.s3.secret-key", SECRET_KEY,
                "drivetrain.data-dir", dataFolder());
    }

    private String dataFolder() {
        try {
            return Files.createTempDirectory(folder, "data-").toString();
        } catch (IOException e) {
            throw new UncheckedIOException("no data folder under " + folder, e);
        }
    }

    private static LocalStack parse(String running) {
        String[] parts = running.split(",", 3);
        return new LocalStack(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Path.of(parts[2]));
    }

    private static LocalStack start() {
        try {
            Path folder = Files.createTempDirectory("drivetrain-test-");
            List<Integer> ports = freePorts(3);
            Path log = folder.resolve("infra.log");
            Process process = new ProcessBuilder(command(folder, ports))
                    .redirectError(log.toFile())
                    .start();
            // The hook also keeps the process object reachable: collected, it would close the child's input and end it.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, folder)));
            awaitReady(process, log);
            return new LocalStack(ports.get(0), ports.get(2), folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the test stack cannot be started", e);
        }
    }

    private static List<String> command(Path folder, List<Integer> ports) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                Checkout.launcherClassPath(),
                "io.drivetrain.local.infra.Infra",
                "--data=" + folder,
                "--kafka-port=" + ports.get(0),
                "--controller-port=" + ports.get(1),
                "--s3-port=" + ports.get(2),
                "--access-key=" + ACCESS_KEY,
                "--secret-key=" + SECRET_KEY);
    }

    private static void awaitReady(Process process, Path log) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        CompletableFuture<String> line = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("local-stack-output").start(() -> {
            try {
                for (String said = out.readLine(); said != null; said = out.readLine()) {
                    if (said.equals("READY")) {
                        line.complete(said);
                    }
                }
            } catch (IOException e) {
                line.completeExceptionally(e);
            }
            line.complete("ended");
        });
        try {
            if (line.get(START_SECONDS, TimeUnit.SECONDS).equals("READY")) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // Told below, with what the child itself had to say.
        }
        process.destroyForcibly();
        throw new IllegalStateException("the test stack did not get ready: " + Files.readString(log));
    }

    /** Ports nobody listens on now; all are held until the last is found, so that they differ. */
    public static List<Integer> freePorts(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on loopback", e);
        } finally {
            held.forEach(LocalStack::closeQuietly);
        }
    }

    private static void closeQuietly(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Process process, Path folder) {
        process.destroyForcibly();
        try (Stream<Path> files = Files.walk(folder)) {
            process.waitFor(5, TimeUnit.SECONDS);
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            // The operating system clears its temporary folder.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
