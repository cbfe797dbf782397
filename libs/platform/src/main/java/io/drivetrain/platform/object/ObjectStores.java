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
import okhttp3.OkHttpClient;
import org.jboss.logging.Logger;

/** Makes the store from its configuration, and the bucket the first time. */
@ApplicationScoped
class ObjectStores {

    private static final Logger LOG = Logger.getLogger(ObjectStores.class);

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
        try {
            if (!client.bucketExists(
                    BucketExistsArgs.builder().bucket(ObjectKeys.BUCKET).build())) {
                client.makeBucket(
                        MakeBucketArgs.builder().bucket(ObjectKeys.BUCKET).build());
            }
        } catch (MinioException e) {
            // another service may have made it in the same moment, and a store that is away now may be back later
            LOG.warnf("bucket '%s' could not be looked up or made: %s", ObjectKeys.BUCKET, e.getMessage());
        }
    }
}
