package io.drivetrain.trainer.data;

/** One seed out of several numbers; a change in any of them changes every bit of it with the same chance. */
public final class Seeds {

    private Seeds() {}

    public static long mix(long... parts) {
        long seed = 0x9E3779B97F4A7C15L;
        for (long part : parts) {
            seed = scramble(seed + part);
        }
        return seed;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, 2014). */
    private static long scramble(long z) {
        z += 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
