package io.drivetrain.imaging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers and words at a position of a byte array; callers have checked that they lie inside. */
final class Bytes {

    private Bytes() {}

    static int u8(byte[] b, int at) {
        return b[at] & 255;
    }

    static int u16be(byte[] b, int at) {
        return u8(b, at) << 8 | u8(b, at + 1);
    }

    static int u16le(byte[] b, int at) {
        return u8(b, at) | u8(b, at + 1) << 8;
    }

    static int u24le(byte[] b, int at) {
        return u16le(b, at) | u8(b, at + 2) << 16;
    }

    static int i32be(byte[] b, int at) {
        return u16be(b, at) << 16 | u16be(b, at + 2);
    }

    static int i32le(byte[] b, int at) {
        return u16le(b, at) | u16le(b, at + 2) << 16;
    }

    static long u32be(byte[] b, int at) {
        return i32be(b, at) & 0xFFFFFFFFL;
    }

    static long u32le(byte[] b, int at) {
        return i32le(b, at) & 0xFFFFFFFFL;
    }

    /** Whether the ASCII {@code word} stands at {@code at}; false too if the array ends before. */
    static boolean has(byte[] b, int at, String word) {
        byte[] wanted = word.getBytes(StandardCharsets.ISO_8859_1);
        return at + wanted.length <= b.length && Arrays.equals(b, at, at + wanted.length, wanted, 0, wanted.length);
    }

    static String word(byte[] b, int at, int length) {
        return new String(b, at, length, StandardCharsets.ISO_8859_1);
    }
}
