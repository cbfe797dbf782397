package io.drivetrain.gatherer.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import org.jspecify.annotations.Nullable;

/**
 * What a thread may still take from the wire before something has come of it. The HTTP client keeps some of what it reads,
 * the line before each chunk for one, however long that is; so a host that goes on there could fill the memory. Threads of
 * the client's own, which read for HTTP/2 with its bounded frames, have no ration.
 */
final class Ration {

    /** Far more than headers need, or what is between the bytes of a body. */
    static final int BYTES = 1 << 20;

    private static final ThreadLocal<int @Nullable []> LEFT = new ThreadLocal<>();

    private Ration() {}

    /** Something came of what was taken, or something new begins. */
    static void refill() {
        int[] left = LEFT.get();
        if (left == null) {
            LEFT.set(new int[] {BYTES});
        } else {
            left[0] = BYTES;
        }
    }

    /** Takes from the wire. */
    static InputStream wire(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                take(b < 0 ? 0 : 1);
                return b;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int n = super.read(bytes, offset, length);
                take(Math.max(0, n));
                return n;
            }
        };
    }

    /** A body: its reader gets anew for each read. */
    static InputStream body(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                refill();
                return super.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                refill();
                return super.read(bytes, offset, length);
            }
        };
    }

    private static void take(int bytes) throws IOException {
        int[] left = LEFT.get();
        if (left == null) {
            return;
        }
        left[0] -= bytes;
        if (left[0] < 0) {
            throw new ProtocolException("the host sends much, and nothing comes of it");
        }
    }
}
