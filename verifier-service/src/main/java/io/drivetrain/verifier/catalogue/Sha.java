package io.drivetrain.verifier.catalogue;

import io.drivetrain.platform.object.Digests;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A SHA-256 in 32 bytes: a catalogue holds many, and as text one takes a hundred. */
record Sha(long first, long second, long third, long fourth) implements Comparable<Sha> {

    private static final HexFormat HEX = HexFormat.of();

    static Sha of(String hex) {
        return new Sha(part(hex, 0), part(hex, 1), part(hex, 2), part(hex, 3));
    }

    /** Of some words. */
    static Sha ofText(String text) {
        return of(Digests.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return HEX.toHexDigits(first) + HEX.toHexDigits(second) + HEX.toHexDigits(third) + HEX.toHexDigits(fourth);
    }

    /** The order of the hexadecimal digits. */
    @Override
    public int compareTo(Sha other) {
        int order = Long.compareUnsigned(first, other.first);
        if (order == 0) {
            order = Long.compareUnsigned(second, other.second);
        }
        if (order == 0) {
            order = Long.compareUnsigned(third, other.third);
        }
        return order == 0 ? Long.compareUnsigned(fourth, other.fourth) : order;
    }

    private static long part(String hex, int index) {
        return HexFormat.fromHexDigitsToLong(hex, index * 16, index * 16 + 16);
    }
}
