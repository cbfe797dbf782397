package io.drivetrain.local;

import java.io.InputStream;

/** So many zero bytes, held nowhere. */
final class ZeroStream extends InputStream {

    private long left;

    ZeroStream(long bytes) {
        this.left = bytes;
    }

    @Override
    public int read() {
        return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] into, int from, int count) {
        if (left <= 0) {
            return -1;
        }
        int read = (int) Math.min(count, left);
        left -= read;
        return read;
    }
}
