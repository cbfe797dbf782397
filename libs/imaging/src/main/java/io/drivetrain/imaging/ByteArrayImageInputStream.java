package io.drivetrain.imaging;

import javax.imageio.stream.ImageInputStreamImpl;

/** A byte array as readers want it, without the cache and the copies of the JDK's streams. */
final class ByteArrayImageInputStream extends ImageInputStreamImpl {

    private final byte[] bytes;

    ByteArrayImageInputStream(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < bytes.length ? bytes[(int) streamPos++] & 255 : -1;
    }

    @Override
    public int read(byte[] into, int at, int count) {
        bitOffset = 0;
        if (count == 0) {
            return 0;
        }
        if (streamPos >= bytes.length) {
            return -1;
        }
        int n = Math.min(count, bytes.length - (int) streamPos);
        System.arraycopy(bytes, (int) streamPos, into, at, n);
        streamPos += n;
        return n;
    }

    @Override
    public long length() {
        return bytes.length;
    }
}
