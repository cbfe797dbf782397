package io.drivetrain.gatherer.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what entries really unpack to; an archive's own figures may be lies. */
final class Budget {

    private final long all;
    private long left;

    Budget(long bytes) {
        this.all = bytes;
        this.left = bytes;
    }

    InputStream counting(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                left -= b < 0 ? 0 : 1;
                return b;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int n = super.read(bytes, offset, length);
                left -= Math.max(0, n);
                return n;
            }

            @Override
            public long skip(long n) throws IOException {
                long skipped = super.skip(n);
                left -= skipped;
                return skipped;
            }
        };
    }

    long used() {
        return all - left;
    }

    void requireLeft(String archive) throws SourceException {
        if (left < 0) {
            throw new SourceException(archive + " unpacks to more than " + all + " bytes");
        }
    }
}
