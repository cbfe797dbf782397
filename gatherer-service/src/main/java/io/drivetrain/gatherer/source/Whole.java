package io.drivetrain.gatherer.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** An entry's bytes, whose end is only reached if they have the checksum the archive gives them; the JDK does not look. */
final class Whole extends FilterInputStream {

    private final CRC32 sum = new CRC32();
    private final ZipEntry entry;

    Whole(InputStream in, ZipEntry entry) {
        super(in);
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            sum.update(bytes, offset, read);
        } else if (read < 0 && entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
            throw new ZipException("an entry does not have the checksum its archive gives it");
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
