package io.drivetrain.benchmarks.serve;

import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.benchmarks.CannotMeasure;
import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.Event;
import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.contracts.manifest.ModelManifest;
import io.drivetrain.local.Ports;
import io.drivetrain.local.folder.StoreSecret;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Brings a model into a running platform as the trainer does, and makes it the champion as a person does. */
final class Publisher {

    private static final int VERSION = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long PAUSE_MILLIS = 250;

    private final String classifier;
    private final Ports ports;
    private final Path data;

    Publisher(String classifier, Ports ports, Path data) {
        this.classifier = classifier;
        this.ports = ports;
        this.data = data;
    }

    /** Returns when the model answers. */
    void publish(byte[] onnx) throws IOException, InterruptedException {
        byte[] manifest = Json.write(manifest(sha256(onnx)));
        try (var store = store()) {
            put(store, ObjectKeys.model(classifier, VERSION, ModelManifest.MODEL_FILE), onnx, "application/onnx");
            put(store, ObjectKeys.modelManifest(classifier, VERSION), manifest, "application/json");
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("the object store's client did not close", e);
        }
        say(trained(sha256(manifest)));
        try (var site = new Site(ports.origin())) {
            command(
                    site,
                    "SHADOW",
                    state -> state.path("challenger").path("version").asInt());
            command(site, "PROMOTE", state -> state.path("champion").asInt());
            await(
                    "model to be ready",
                    () -> site.get("/v2/models/" + classifier + "/ready").isPresent());
        }
    }

    private interface Version {
        int in(JsonNode rollout);
    }

    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private void command(Site site, String command, Version reached) throws IOException, InterruptedException {
        String path = "/monitor/api/v1/classifiers/" + classifier + "/rollout";
        await(command + " to be carried out", () -> {
            var state = site.get(path);
            if (state.isEmpty() || reached.in(state.get()) == VERSION) {
                return state.isPresent();
            }
            site.post(
                    path,
                    Map.of(
                            "command",
                            command,
                            "version",
                            VERSION,
                            "share",
                            0,
                            "why",
                            "a benchmark",
                            "expectedRevision",
                            state.get().path("revision").asLong()));
            return false;
        });
    }

    private static void await(String what, Condition condition) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new CannotMeasure("waited " + PATIENCE.toSeconds() + " s in vain for the " + what);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private MinioClient store() {
        return MinioClient.builder()
                .endpoint("http://127.0.0.1:" + ports.s3())
                .region("us-east-1")
                .credentials(StoreSecret.ACCESS_KEY, StoreSecret.read(data))
                .build();
    }

    private static void put(MinioClient store, String key, byte[] bytes, String type) throws IOException {
        try {
            store.putObject(PutObjectArgs.builder()
                    .bucket(ObjectKeys.BUCKET)
                    .object(key)
                    .contentType(type)
                    .data(bytes, bytes.length)
                    .build());
        } catch (MinioException e) {
            throw new IOException("object '" + key + "' cannot be written", e);
        }
    }

    private void say(Event event) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", "127.0.0.1:" + ports.kafka(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(event.topic().topic(), event.key(), Json.write(event)));
        }
    }

    private ModelTrained trained(String manifestSha256) {
        return new ModelTrained(
                classifier,
                VERSION,
                "bench",
                1,
                ObjectKeys.modelManifest(classifier, VERSION),
                manifestSha256,
                BenchModel.LABELS,
                0,
                0,
                Actor.service("bench"),
                Instant.now());
    }

    private ModelManifest manifest(String onnxSha256) {
        return new ModelManifest(
                classifier,
                VERSION,
                "bench",
                1,
                Recipe.defaults(),
                BenchModel.LABELS,
                Map.of(ModelManifest.MODEL_FILE, onnxSha256),
                new ModelManifest.Preprocessing(BenchModel.SIZE, Recipe.Resize.CROP, "uint8"),
                Map.of(),
                Map.of(),
                new ModelManifest.Profile(0, Map.of(), List.of(), List.of(), List.of(), List.of()),
                Instant.now());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
