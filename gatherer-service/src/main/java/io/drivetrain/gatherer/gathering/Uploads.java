package io.drivetrain.gatherer.gathering;

import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.rest.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Takes what people send into the object store, under its digest. */
record Uploads(ObjectStore store, Path scratch) {

    /** What was stored; the same bytes sent twice are the same object. */
    public record Uploaded(String sha256, long bytes) {}

    /**
     * @param what "the archive", for messages
     * @param head the first bytes of {@code body}, which have been looked at
     * @param key by digest
     */
    Uploaded take(String what, byte[] head, InputStream body, long maxBytes, String type, Function<String, String> key)
            throws IOException {
        Files.createDirectories(scratch);
        var file = Files.createTempFile(scratch, "upload-", ".part");
        try {
            long bytes = receive(what, head, body, maxBytes, file);
            String sha256 = Digests.sha256(file);
            store.putIfAbsent(key.apply(sha256), file, type);
            return new Uploaded(sha256, bytes);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static long receive(String what, byte[] head, InputStream body, long maxBytes, Path file)
            throws IOException {
        long bytes = head.length;
        try (var out = Files.newOutputStream(file)) {
            out.write(head);
            var buffer = new byte[1 << 16];
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                bytes += n;
                if (bytes > maxBytes) {
                    throw new Problem(
                            413, "upload-too-large", what + " has more than the " + maxBytes + " bytes allowed");
                }
                out.write(buffer, 0, n);
            }
        }
        return bytes;
    }
}
