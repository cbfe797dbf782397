package io.drivetrain.platform.object;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where bytes lie. Keys are immutable: an object is created once and never overwritten, so whoever creates a key first
 * owns it. Every method throws {@link ObjectStoreException}, which names the key, when the store does not answer.
 */
public interface ObjectStore {

    /**
     * Creates {@code key} unless it exists.
     *
     * @return true if this call created it, false if it was there and is left as it was
     */
    boolean putIfAbsent(String key, byte[] bytes, String mediaType);

    /** The same with the bytes of a file. */
    boolean putIfAbsent(String key, Path file, String mediaType);

    /**
     * All bytes of {@code key}; empty if there is none.
     *
     * @param maxBytes a larger object is refused with an {@link ObjectStoreException}
     */
    Optional<byte[]> get(String key, long maxBytes);

    /** The bytes of {@code key} as a stream, which the caller closes; empty if there is none. */
    Optional<InputStream> open(String key);

    /** What is known of {@code key} without reading it; empty if there is none. */
    Optional<StoredObject> stat(String key);

    /** The first {@code max} keys that start with {@code prefix}, in order. */
    List<String> list(String prefix, int max);

    /**
     * Objects whose keys start with {@code prefix}, in order, at most {@code max}: to go through many of them.
     *
     * @param after only keys that come after this one; empty for the first
     */
    List<StoredObject> page(String prefix, String after, int max);

    /** Removes {@code key}; nothing happens if there is none. */
    void delete(String key);
}
