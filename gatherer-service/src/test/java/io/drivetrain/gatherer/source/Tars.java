package io.drivetrain.gatherer.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Tars with whatever names and bytes a test wants. */
final class Tars {

    private Tars() {}

    /** An entry whose bytes are null is a link to {@code /etc/passwd}. */
    static byte[] of(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (var entry : entries.entrySet()) {
                byte[] content = entry.getValue();
                TarArchiveEntry header;
                if (content == null) {
                    header = new TarArchiveEntry(entry.getKey(), TarConstants.LF_SYMLINK, true);
                    header.setLinkName("/etc/passwd");
                } else {
                    header = new TarArchiveEntry(entry.getKey(), true);
                    header.setSize(content.length);
                }
                tar.putArchiveEntry(header);
                if (content != null) {
                    tar.write(content);
                }
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] packed(byte[] tar) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(tar);
        }
        return bytes.toByteArray();
    }
}
