package io.drivetrain.gatherer.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips with whatever names and bytes a test wants. */
final class Zips {

    private Zips() {}

    static byte[] of(Map<String, byte[]> entries) throws IOException {
        return of(entries, ZipEntry.DEFLATED);
    }

    /** The bytes lie in it as they are. */
    static byte[] withoutCompression(Map<String, byte[]> entries) throws IOException {
        return of(entries, ZipEntry.STORED);
    }

    private static byte[] of(Map<String, byte[]> entries, int method) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                var header = new ZipEntry(entry.getKey());
                header.setMethod(method);
                if (method == ZipEntry.STORED) {
                    var sum = new CRC32();
                    sum.update(entry.getValue());
                    header.setCrc(sum.getValue());
                    header.setSize(entry.getValue().length);
                }
                zip.putNextEntry(header);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Has the directory of {@code zip} claim that every entry unpacks to {@code size} bytes. */
    static byte[] lyingAboutSizes(byte[] zip, int size) {
        byte[] lying = zip.clone();
        for (int i = 0; i + 46 < lying.length; i++) {
            if (lying[i] == 'P' && lying[i + 1] == 'K' && lying[i + 2] == 1 && lying[i + 3] == 2) {
                for (int b = 0; b < 4; b++) {
                    lying[i + 24 + b] = (byte) (size >> 8 * b);
                }
            }
        }
        return lying;
    }
}
