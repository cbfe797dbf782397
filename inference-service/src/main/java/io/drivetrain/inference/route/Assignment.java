package io.drivetrain.inference.route;

import java.nio.charset.StandardCharsets;

/**
 * Puts a subject at a fixed place between 0 and 1, by the second version of GrowthBook's hash, so that its published
 * vectors check ours.
 */
public final class Assignment {

    private static final int OFFSET_BASIS = 0x811c9dc5;
    private static final int PRIME = 0x01000193;
    private static final int PLACES = 10_000;

    private Assignment() {}

    /** The place of {@code unit} in the attempt {@code seed}: 0, .0001 … .9999. */
    public static double place(String seed, String unit) {
        var once = Integer.toUnsignedString(fnv1a32(seed + unit));
        return Integer.remainderUnsigned(fnv1a32(once), PLACES) / (double) PLACES;
    }

    private static int fnv1a32(String text) {
        int hash = OFFSET_BASIS;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * PRIME;
        }
        return hash;
    }
}
