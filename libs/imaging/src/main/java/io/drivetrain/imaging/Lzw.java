package io.drivetrain.imaging;

/** GIF's variable-length LZW (89a specification, appendix F), bounded by the frame it fills. */
final class Lzw {

    private static final int MAX_CODES = 4096;

    private Lzw() {}

    /**
     * Writes palette indexes into {@code out} and stops when it is full, the end code comes or the data ends.
     *
     * @return how many were written, or −1 if the codes make no sense
     */
    static int decode(byte[] codes, int codeSize, byte[] out) {
        int clear = 1 << codeSize;
        var prefix = new short[MAX_CODES];
        var suffix = new byte[MAX_CODES];
        var stack = new byte[MAX_CODES + 1];
        for (int i = 0; i < clear; i++) {
            suffix[i] = (byte) i;
        }
        int next = clear + 2;
        int size = codeSize + 1;
        int previous = -1;
        int first = 0;
        int bits = 0;
        int held = 0;
        int written = 0;
        int at = 0;
        while (written < out.length) {
            while (held < size) {
                if (at == codes.length) {
                    return written;
                }
                bits |= (codes[at++] & 255) << held;
                held += 8;
            }
            int code = bits & (1 << size) - 1;
            bits >>>= size;
            held -= size;
            if (code == clear) {
                next = clear + 2;
                size = codeSize + 1;
                previous = -1;
                continue;
            }
            if (code == clear + 1) {
                return written;
            }
            if (code > next || (previous < 0 && code >= clear) || (code == next && previous < 0)) {
                return -1;
            }
            int depth = 0;
            int walk = code;
            if (code == next) {
                stack[depth++] = (byte) first;
                walk = previous;
            }
            while (walk >= clear) {
                stack[depth++] = suffix[walk];
                walk = prefix[walk];
            }
            first = walk;
            stack[depth++] = (byte) first;
            while (depth > 0 && written < out.length) {
                out[written++] = stack[--depth];
            }
            if (previous >= 0 && next < MAX_CODES) {
                prefix[next] = (short) previous;
                suffix[next] = (byte) first;
                next++;
                if (next == 1 << size && size < 12) {
                    size++;
                }
            }
            previous = code;
        }
        return written;
    }
}
