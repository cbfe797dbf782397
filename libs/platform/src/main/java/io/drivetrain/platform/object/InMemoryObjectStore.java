package io.drivetrain.platform.object;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** An object store for tests; it passes the same contract suite as the real one. */
public final class InMemoryObjectStore implements ObjectStore {

    private record Kept(byte[] bytes, Instant at) {}

    private final ConcurrentSkipListMap<String, Kept> objects = new ConcurrentSkipListMap<>();
    private final Clock clock;

    public InMemoryObjectStore() {
        this(Clock.systemUTC());
    }

    /** @param clock tells when objects are written */
    public InMemoryObjectStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean putIfAbsent(String key, byte[] bytes, String mediaType) {
        return objects.putIfAbsent(key, new Kept(bytes.clone(), clock.instant())) == null;
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
        @Nullable Kept kept = objects.get(key);
        if (kept == null) {
            return Optional.empty();
        }
        byte[] bytes = kept.bytes();
        if (bytes.length > maxBytes) {
            throw new ObjectStoreException("object '" + key + "' is larger than " + maxBytes + " bytes", null);
        }
        return Optional.of(bytes.clone());
    }

    @Override
    public Optional<InputStream> open(String key) {
        return Optional.ofNullable(objects.get(key)).map(kept -> new ByteArrayInputStream(kept.bytes()));
    }

    @Override
    public Optional<StoredObject> stat(String key) {
        return Optional.ofNullable(objects.get(key)).map(kept -> stored(key, kept));
    }

    @Override
    public List<String> list(String prefix, int max) {
        return objects.tailMap(prefix, true).keySet().stream()
                .takeWhile(key -> key.startsWith(prefix))
                .limit(max)
                .toList();
    }

    @Override
    public List<StoredObject> page(String prefix, String after, int max) {
        return objects.tailMap(prefix, true).entrySet().stream()
                .takeWhile(each -> each.getKey().startsWith(prefix))
                .filter(each -> each.getKey().compareTo(after) > 0)
                .limit(max)
                .map(each -> stored(each.getKey(), each.getValue()))
                .toList();
    }

    private static StoredObject stored(String key, Kept kept) {
        return new StoredObject(key, kept.bytes().length, kept.at());
    }

    @Override
    public void delete(String key) {
        objects.remove(key);
    }
}
