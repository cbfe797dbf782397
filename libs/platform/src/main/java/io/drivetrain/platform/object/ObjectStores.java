package io.drivetrain.platform.object;

import io.drivetrain.contracts.ObjectKeys;
import io.minio.BucketExistsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.errors.MinioException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.Proxy;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.jboss.logging.Logger;

/** Makes the store from its configuration, and the bucket the first time. */
@ApplicationScoped
class ObjectStores {

    private static final Logger LOG = Logger.getLogger(ObjectStores.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(3);

    @Produces
    @Singleton
    ObjectStore store(ObjectStoreConfig config) {
        var http = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .connectTimeout(config.timeout())
                .readTimeout(config.timeout())
                .writeTimeout(config.timeout())
                .build();
        var client = MinioClient.builder()
                .endpoint(config.endpoint())
                .region(config.region())
                .credentials(config.accessKey(), config.secretKey())
                .httpClient(http)
                .build();
        makeBucket(client);
        return MinioObjectStore.of(client);
    }

    private static void makeBucket(MinioClient client) {
        if (!hasBucket(client)) {
            // a store that is away when a service starts is back later, and nothing would make the bucket then
            Thread.ofVirtual().name("bucket").start(() -> keepTrying(client));
        }
    }

    private static void keepTrying(MinioClient client) {
        try {
            do {
                Thread.sleep(BETWEEN_TRIES);
            } while (!hasBucket(client));
            LOG.infof("bucket '%s' is there", ObjectKeys.BUCKET);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean hasBucket(MinioClient client) {
        try {
            if (!client.bucketExists(
                    BucketExistsArgs.builder().bucket(ObjectKeys.BUCKET).build())) {
                client.makeBucket(
                        MakeBucketArgs.builder().bucket(ObjectKeys.BUCKET).build());
            }
            return true;
        } catch (MinioException | IllegalStateException e) {
            // IllegalStateException is the client's way to say that nobody answers; another service may have made the
            // bucket in the same moment, and then the next look finds it
            LOG.warnf("bucket '%s' could not be looked up or made: %s", ObjectKeys.BUCKET, e.getMessage());
            return false;
        }
    }
}
