package io.drivetrain.platform.object;

import io.drivetrain.contracts.ObjectKeys;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.UploadObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The port over any S3 store that honours {@code If-None-Match: *}. */
final class MinioObjectStore implements ObjectStore {

    /** Above this an upload goes in parts; those cannot be conditional on every store, so existence is looked up first. */
    private static final long SINGLE_PUT_BYTES = 48L << 20;

    private static final Map<String, String> ONLY_IF_ABSENT = Map.of("If-None-Match", "*");
    private static final Set<String> EXISTS = Set.of("PreconditionFailed", "ConditionalRequestConflict");
    private static final Set<String> ABSENT = Set.of("NoSuchKey", "NoSuchObject");

    private final MinioClient client;
    private final String bucket;

    MinioObjectStore(MinioClient client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    static MinioObjectStore of(MinioClient client) {
        return new MinioObjectStore(client, ObjectKeys.BUCKET);
    }

    @Override
    public boolean putIfAbsent(String key, byte[] bytes, String mediaType) {
        return create(
                key,
                () -> client.putObject(PutObjectArgs.builder()
                        .bucket(bucket)
                        .object(key)
                        .headers(ONLY_IF_ABSENT)
                        .contentType(mediaType)
                        .data(bytes, bytes.length)
                        .build()));
    }

    @Override
    public boolean putIfAbsent(String key, Path file, String mediaType) {
        try {
            if (Files.size(file) <= SINGLE_PUT_BYTES) {
                return putIfAbsent(key, Files.readAllBytes(file), mediaType);
            }
        } catch (IOException e) {
            throw new ObjectStoreException("object '" + key + "': its file cannot be read", e);
        }
        if (stat(key).isPresent()) {
            return false;
        }
        return create(
                key,
                () -> client.uploadObject(UploadObjectArgs.builder()
                        .bucket(bucket)
                        .object(key)
                        .contentType(mediaType)
                        .filename(file.toString(), 16L << 20)
                        .build()));
    }

    @Override
    public Optional<byte[]> get(String key, long maxBytes) {
        var stream = open(key);
        if (stream.isEmpty()) {
            return Optional.empty();
        }
        try (var in = stream.get()) {
            int limit = (int) Math.min(maxBytes, Integer.MAX_VALUE - 16);
            var bytes = in.readNBytes(limit);
            if (in.read() >= 0) {
                throw new ObjectStoreException("object '" + key + "' is larger than " + maxBytes + " bytes", null);
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            throw new ObjectStoreException("object '" + key + "' broke off while it was read", e);
        }
    }

    @Override
    public Optional<InputStream> open(String key) {
        return find(
                key,
                () -> client.getObject(
                        GetObjectArgs.builder().bucket(bucket).object(key).build()));
    }

    @Override
    public Optional<StoredObject> stat(String key) {
        return find(key, () -> {
            var found = client.statObject(
                    StatObjectArgs.builder().bucket(bucket).object(key).build());
            return new StoredObject(key, found.size(), found.lastModified().toInstant());
        });
    }

    @Override
    public List<String> list(String prefix, int max) {
        return page(prefix, "", max).stream().map(StoredObject::key).toList();
    }

    @Override
    public List<StoredObject> page(String prefix, String after, int max) {
        var objects = new ArrayList<StoredObject>();
        try {
            var found = client.listObjects(ListObjectsArgs.builder()
                    .bucket(bucket)
                    .prefix(prefix)
                    .recursive(true)
                    .startAfter(after.isEmpty() ? null : after)
                    .maxKeys(Math.min(max, 1000))
                    .build());
            for (var item : found) {
                if (objects.size() == max) {
                    break;
                }
                var object = item.get();
                objects.add(new StoredObject(
                        object.objectName(),
                        object.size(),
                        object.lastModified().toInstant()));
            }
            return List.copyOf(objects);
        } catch (MinioException | IllegalStateException e) {
            throw unanswered("objects under '" + prefix + "' cannot be listed", e);
        }
    }

    @Override
    public void delete(String key) {
        try {
            client.removeObject(
                    RemoveObjectArgs.builder().bucket(bucket).object(key).build());
        } catch (MinioException | IllegalStateException e) {
            throw unanswered("object '" + key + "' cannot be removed", e);
        }
    }

    private static boolean create(String key, StoreCall<?> call) {
        try {
            call.run();
            return true;
        } catch (ErrorResponseException e) {
            if (EXISTS.contains(e.errorResponse().code()) || e.response().code() == 412) {
                return false;
            }
            throw unanswered("object '" + key + "' cannot be written", e);
        } catch (MinioException | IllegalStateException e) {
            throw unanswered("object '" + key + "' cannot be written", e);
        }
    }

    private static <T> Optional<T> find(String key, StoreCall<? extends T> call) {
        try {
            return Optional.of(call.run());
        } catch (ErrorResponseException e) {
            if (ABSENT.contains(e.errorResponse().code()) || e.response().code() == 404) {
                return Optional.empty();
            }
            throw unanswered("object '" + key + "' cannot be read", e);
        } catch (MinioException | IllegalStateException e) {
            throw unanswered("object '" + key + "' cannot be read", e);
        }
    }

    /** The client says {@link IllegalStateException} where there was no answer at all. */
    private static ObjectStoreException unanswered(String what, Exception cause) {
        return new ObjectStoreException(what, cause);
    }

    @FunctionalInterface
    private interface StoreCall<T> {
        T run() throws MinioException;
    }
}
