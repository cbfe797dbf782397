package io.drivetrain.local;

import io.drivetrain.local.infra.EmbeddedKafka;
import io.drivetrain.local.infra.EmbeddedS3;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Kafka and the object store in this process, the five services as its children, one origin before them. */
final class LocalPlatform implements AutoCloseable {

    private static final Duration READY = Duration.ofSeconds(120);

    private final Ports ports;
    private final EmbeddedKafka kafka;
    private final EmbeddedS3 s3;
    private final Origin origin;
    private final List<Child> children;

    private LocalPlatform(Ports ports, EmbeddedKafka kafka, EmbeddedS3 s3, Origin origin, List<Child> children) {
        this.ports = ports;
        this.kafka = kafka;
        this.s3 = s3;
        this.origin = origin;
        this.children = children;
    }

    /** Starts everything; {@code extra} goes into every service's environment. */
    static LocalPlatform start(Path root, Path data, Ports ports, Map<String, String> extra) throws IOException {
        Files.createDirectories(data);
        String secret = secret(data.resolve("s3.secret"));
        var kafka = EmbeddedKafka.start(data.resolve("kafka"), ports.kafka(), ports.controller());
        var s3 = EmbeddedS3.start(data.resolve("s3"), ports.s3(), "drivetrain", secret);
        var children = new ArrayList<Child>();
        for (Service service : Service.values()) {
            Map<String, String> environment = new HashMap<>(Map.of(
                    "DRIVETRAIN_KAFKA",
                    kafka.bootstrap(),
                    "DRIVETRAIN_S3_ENDPOINT",
                    "http://127.0.0.1:" + ports.s3(),
                    "DRIVETRAIN_S3_ACCESS_KEY",
                    "drivetrain",
                    "DRIVETRAIN_S3_SECRET_KEY",
                    secret,
                    "DRIVETRAIN_DATA_DIR",
                    data.resolve(service.word()).toString(),
                    "QUARKUS_HTTP_PORT",
                    String.valueOf(ports.service(service)),
                    "MALLOC_ARENA_MAX",
                    "2"));
            environment.putAll(extra);
            var child = new Child(
                    service, command(root, service), environment, data.resolve("logs/" + service.word() + ".log"));
            child.start();
            children.add(child);
        }
        return new LocalPlatform(ports, kafka, s3, Origin.start(ports), List.copyOf(children));
    }

    List<Child> children() {
        return children;
    }

    /** Waits until every service says it is ready; returns those that are not in time. */
    List<Service> awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + READY.toNanos();
        var missing = new ArrayList<Service>();
        try (var http = HttpClient.newHttpClient()) {
            for (Child child : children) {
                while (!ready(http, child.service())) {
                    if (System.nanoTime() > deadline) {
                        missing.add(child.service());
                        break;
                    }
                    Thread.sleep(100);
                }
            }
        }
        return missing;
    }

    @Override
    public void close() {
        origin.close();
        children.parallelStream().forEach(Child::stop);
        s3.close();
        kafka.close();
    }

    private boolean ready(HttpClient http, Service service) throws InterruptedException {
        var uri = URI.create("http://127.0.0.1:" + ports.service(service) + "/q/health/ready");
        try {
            var request =
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> command(Path root, Service service) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + service.heap(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-Xss512k",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                root.resolve(service.word() + "-service/target/quarkus-app/quarkus-run.jar")
                        .toString());
    }

    /** Made once per data folder; readable by its owner alone. */
    private static String secret(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new java.security.SecureRandom().nextBytes(random);
            Files.writeString(
                    Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))),
                    HexFormat.of().formatHex(random));
        }
        return Files.readString(file);
    }
}
