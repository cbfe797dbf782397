package io.drivetrain.gatherer.fetch;

import io.drivetrain.gatherer.fetch.FetchResult.Miss;
import io.drivetrain.gatherer.fetch.FetchResult.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Takes a picture's bytes from a stream into a scratch file, so that many large ones under way do not fill the heap.
 * Reading stops as soon as the bytes are seen to be no picture, or too many.
 */
public final class Spool {

    private static final Duration LEFT_OVER = Duration.ofHours(1);

    private final Path folder;
    private final long maxBytes;

    /** @param folder made if it is not there; what an earlier process left in it is removed */
    public Spool(Path folder, long maxBytes) {
        this.folder = folder;
        this.maxBytes = maxBytes;
        try {
            Files.createDirectories(folder);
            sweep();
        } catch (IOException e) {
            throw new UncheckedIOException("the scratch folder " + folder + " cannot be used", e);
        }
    }

    /**
     * Reads {@code in} to its end, or until it is refused.
     *
     * @throws IOException if {@code in} fails; a scratch folder that fails is an {@link UncheckedIOException}
     */
    public FetchResult take(InputStream in) throws IOException {
        byte[] head = in.readNBytes(Sniff.HEAD);
        if (head.length == 0) {
            return new Miss("empty", "there are no bytes");
        }
        var type = Sniff.pictureType(head, head.length);
        if (type.isEmpty()) {
            return new Miss("not-a-picture", "the bytes start like no picture format");
        }
        Path file = newFile();
        boolean kept = false;
        try {
            var digest = sha256();
            long bytes = copy(head, in, file, digest);
            if (bytes > maxBytes) {
                return tooLarge(maxBytes);
            }
            kept = true;
            return new Picture(file, HexFormat.of().formatHex(digest.digest()), bytes, type.get());
        } finally {
            if (!kept) {
                remove(file);
            }
        }
    }

    static Miss tooLarge(long maxBytes) {
        return new Miss("too-large", "more than the " + maxBytes + " bytes a picture may have");
    }

    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // the next start sweeps it
        }
    }

    private long copy(byte[] head, InputStream in, Path file, MessageDigest digest) throws IOException {
        var buffer = new byte[1 << 16];
        long bytes = head.length;
        try (var out = new DigestOutputStream(open(file), digest)) {
            write(out, head, head.length);
            for (int n = in.read(buffer); n >= 0 && bytes <= maxBytes; n = in.read(buffer)) {
                bytes += n;
                write(out, buffer, n);
            }
        }
        return bytes;
    }

    private Path newFile() {
        try {
            return Files.createTempFile(folder, "picture-", ".part");
        } catch (IOException e) {
            throw new UncheckedIOException("the scratch folder " + folder + " cannot be written", e);
        }
    }

    private static OutputStream open(Path file) {
        try {
            return Files.newOutputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the scratch file " + file + " cannot be written", e);
        }
    }

    private static void write(OutputStream out, byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException("the scratch folder cannot be written", e);
        }
    }

    private void sweep() throws IOException {
        Instant old = Instant.now().minus(LEFT_OVER);
        try (var files = Files.newDirectoryStream(folder, "picture-*.part")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                    remove(file);
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
