package io.drivetrain.platform.object;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** An object store for tests; it passes the same contract suite as the real one. */
public final class InMemoryObjectStore implements ObjectStore {

    private final ConcurrentSkipListMap<String, byte[]> objects = new ConcurrentSkipListMap<>();

    @Override
    public boolean putIfAbsent(String key, byte[] bytes, String mediaType) {
        return objects.putIfAbsent(key, bytes.clone()) == null;
    }

    @Override
    public boolean putIfAbsent(String key, Path file, String mediaType) {
        try {
            return putIfAbsent(key, Files.readAllBytes(file), mediaType);
        } catch (IOException e) {
            throw new ObjectStoreException("object '" + key + "': its file cannot be read", e);
        }
    }

    @Override
    public Optional<byte[]> get(String key, long maxBytes) {
        byte @Nullable [] bytes = objects.get(key);
        if (bytes == null) {
            return Optional.empty();
        }
        if (bytes.length > maxBytes) {
            throw new ObjectStoreException("object '" + key + "' is larger than " + maxBytes + " bytes", null);
        }
        return Optional.of(bytes.clone());
    }

    @Override
    public Optional<InputStream> open(String key) {
        return Optional.ofNullable(objects.get(key)).map(ByteArrayInputStream::new);
    }

    @Override
    public Optional<StoredObject> stat(String key) {
        return Optional.ofNullable(objects.get(key)).map(bytes -> new StoredObject(key, bytes.length));
    }

    @Override
    public List<String> list(String prefix, int max) {
        return objects.tailMap(prefix, true).keySet().stream()
                .takeWhile(key -> key.startsWith(prefix))
                .limit(max)
                .toList();
    }

    @Override
    public void delete(String key) {
        objects.remove(key);
    }
}
