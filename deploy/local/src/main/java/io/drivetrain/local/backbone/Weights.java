package io.drivetrain.local.backbone;

import io.drivetrain.local.CannotStart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A backbone's name and the digest its bytes must have. */
record Weights(String name, String sha256) {

    /** More than any backbone of a size this platform trains; the receiving side has the same bound. */
    static final long MAX_BYTES = 1L << 30;

    /**
     * Checks the bytes.
     *
     * @param from what a person knows the file by, for the message
     * @throws CannotStart if the file is absent, too large, or not these weights
     */
    void verify(Path file, String from) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CannotStart("there is no file " + from);
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new CannotStart(
                    from + " has " + Files.size(file) + " bytes, more than the " + MAX_BYTES + " allowed");
        }
        var found = digest(file);
        if (!found.equals(sha256)) {
            throw new CannotStart("the SHA-256 of " + from + " is " + found + ", not " + sha256 + " as asked for");
        }
    }

    private static String digest(Path file) throws IOException {
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            Files.copy(file, out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
