package io.drivetrain.verifier.export;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What an export will be, found by writing it to nowhere. */
record Digesting(String sha256, long bytes) {

    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    static Digesting of(Writer writer) throws IOException {
        try (var counted = new Counted();
                var out = new DigestOutputStream(counted, MessageDigest.getInstance("SHA-256"))) {
            writer.write(out);
            return new Digesting(HexFormat.of().formatHex(out.getMessageDigest().digest()), counted.bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            bytes += length;
        }
    }
}
