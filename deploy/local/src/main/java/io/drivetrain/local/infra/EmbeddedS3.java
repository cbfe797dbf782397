package io.drivetrain.local.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * An S3 server in this JVM, bound to loopback, with its objects as files under a folder. Requests without the right
 * credentials get 403; a write with {@code If-None-Match} has one winner however many try at once.
 */
public final class EmbeddedS3 implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(30);
    private static final long MAX_OBJECT_BYTES = 5L << 30;
    /** A body signed as one piece is held in memory while it is checked, so this is also a bound on memory. */
    private static final long MAX_WHOLE_REQUEST_BYTES = 64L << 20;

    private static final int MAX_CHUNK_BYTES = 16 << 20;

    private final S3Proxy server;
    private final URI endpoint;

    private EmbeddedS3(S3Proxy server, URI endpoint) {
        this.server = server;
        this.endpoint = endpoint;
    }

    /**
     * Serves the buckets under {@code folder}, creating it if need be.
     *
     * @throws IllegalStateException if the server does not come up, most often because the port is taken
     */
    public static EmbeddedS3 start(Path folder, int port, String accessKey, String secretKey) {
        URI endpoint = URI.create("http://127.0.0.1:" + port);
        try {
            Files.createDirectories(folder);
            S3Proxy server = S3Proxy.builder()
                    .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                    .endpoint(endpoint)
                    .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, accessKey, secretKey)
                    .maxSinglePartObjectSize(MAX_OBJECT_BYTES)
                    .v4MaxNonChunkedRequestSize(MAX_WHOLE_REQUEST_BYTES)
                    .v4MaxChunkSize(MAX_CHUNK_BYTES)
                    .ignoreUnknownHeaders(true)
                    .jettyMaxThreads(32)
                    .build();
            server.start();
            awaitStarted(server, endpoint);
            return new EmbeddedS3(server, endpoint);
        } catch (IOException e) {
            throw new UncheckedIOException("the object store's folder " + folder + " cannot be prepared", e);
        } catch (Exception e) {
            throw new IllegalStateException(
                    "the object store did not start on port " + port + " with folder " + folder, e);
        }
    }

    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the object store at " + endpoint + " did not stop in order", e);
        }
    }

    private static void awaitStarted(S3Proxy server, URI endpoint) throws InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        while (!"STARTED".equals(server.getState())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "the object store at " + endpoint + " is " + server.getState() + " after " + START);
            }
            Thread.sleep(5);
        }
    }
}
