package io.drivetrain.local.infra;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** The broker and the object store, started side by side; whoever made this closes it. */
public final class Stores implements AutoCloseable {

    private record Started<T>(T server, Duration took) {}

    private final CompletableFuture<Started<EmbeddedKafka>> kafka;
    private final CompletableFuture<Started<EmbeddedS3>> s3;

    private Stores(CompletableFuture<Started<EmbeddedKafka>> kafka, CompletableFuture<Started<EmbeddedS3>> s3) {
        this.kafka = kafka;
        this.s3 = s3;
    }

    /** Begins to start both and returns at once. */
    public static Stores starting(
            Path folder, int kafkaPort, int controllerPort, int s3Port, String accessKey, String secretKey) {
        return new Stores(
                timed(() -> EmbeddedKafka.start(folder.resolve("kafka"), kafkaPort, controllerPort)),
                timed(() -> EmbeddedS3.start(folder.resolve("s3"), s3Port, accessKey, secretKey)));
    }

    /**
     * Waits until Kafka answers and says how long it took from the beginning.
     *
     * @throws IllegalStateException if it did not start
     */
    public Duration awaitKafka() {
        return await(kafka).took();
    }

    /** As {@link #awaitKafka}, for the object store. */
    public Duration awaitS3() {
        return await(s3).took();
    }

    @Override
    public void close() {
        stop(s3);
        stop(kafka);
    }

    private static <T> CompletableFuture<Started<T>> timed(Supplier<T> start) {
        long since = System.nanoTime();
        return CompletableFuture.supplyAsync(
                () -> new Started<>(start.get(), Duration.ofNanos(System.nanoTime() - since)),
                task -> Thread.ofPlatform().name("start-store").start(task));
    }

    private static <T> Started<T> await(CompletableFuture<Started<T>> start) {
        try {
            return start.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    private static void stop(CompletableFuture<? extends Started<? extends AutoCloseable>> start) {
        try {
            start.join().server().close();
        } catch (Exception e) {
            // It did not start, or did not stop in order: either way nothing is left to do here.
        }
    }
}
