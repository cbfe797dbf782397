package io.drivetrain.verifier.near;

import io.drivetrain.imaging.Resampler;
import io.drivetrain.imaging.RgbImage;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * 64 bits that change little when a picture is resized, recompressed or recoloured (the pHash of Zauner, Implementation
 * and Benchmarking of Perceptual Image Hash Functions, 2010): the lowest 8 × 8 frequencies of the picture at 32 × 32 greys,
 * each above the median or not. The constant part does not count for the median, and its bit is 0. A plain picture has no
 * hash: what little varies in it is noise, and all plain pictures would be near one another.
 */
public final class PerceptualHash {

    /** What plain pictures got before they had none; near to nothing. */
    static final long NONE = 0;

    private static final int SIDE = 32;
    private static final int LOW = 8;
    /** Greys of a picture with a hash deviate by more than this from their mean, of 255. */
    private static final double PLAIN = 2;
    /** Frequencies that a picture does not have are 0 but for rounding, and count as the median. */
    private static final double ROUNDING = 1e-6;

    private static final double[][] COSINES = cosines();

    private PerceptualHash() {}

    /** The hash, never 0; none of a plain picture. */
    public static OptionalLong of(RgbImage image) {
        double[] greys = greys(Resampler.resize(image, SIDE, SIDE));
        long hash = deviation(greys) > PLAIN ? hash(lowFrequencies(greys)) : NONE;
        return hash == NONE ? OptionalLong.empty() : OptionalLong.of(hash);
    }

    private static long hash(double[] low) {
        double[] varying = Arrays.copyOfRange(low, 1, low.length);
        Arrays.sort(varying);
        double median = varying[varying.length / 2];
        long hash = 0;
        for (int i = 1; i < low.length; i++) {
            if (low[i] > median + ROUNDING) {
                hash |= 1L << i;
            }
        }
        return hash;
    }

    /** In how many bits two hashes differ, 0 to 63. */
    public static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    private static double deviation(double[] greys) {
        double mean = Arrays.stream(greys).average().orElse(0);
        return Math.sqrt(Arrays.stream(greys)
                .map(grey -> (grey - mean) * (grey - mean))
                .average()
                .orElse(0));
    }

    private static double[] greys(RgbImage image) {
        byte[] rgb = image.pixels();
        var greys = new double[SIDE * SIDE];
        for (int i = 0, p = 0; i < greys.length; i++, p += 3) {
            greys[i] = .299 * (rgb[p] & 255) + .587 * (rgb[p + 1] & 255) + .114 * (rgb[p + 2] & 255);
        }
        return greys;
    }

    private static double[] lowFrequencies(double[] greys) {
        var rows = new double[SIDE * LOW];
        for (int y = 0; y < SIDE; y++) {
            for (int u = 0; u < LOW; u++) {
                double sum = 0;
                for (int x = 0; x < SIDE; x++) {
                    sum += greys[y * SIDE + x] * COSINES[u][x];
                }
                rows[y * LOW + u] = sum;
            }
        }
        var low = new double[LOW * LOW];
        for (int v = 0; v < LOW; v++) {
            for (int u = 0; u < LOW; u++) {
                double sum = 0;
                for (int y = 0; y < SIDE; y++) {
                    sum += rows[y * LOW + u] * COSINES[v][y];
                }
                low[v * LOW + u] = sum;
            }
        }
        return low;
    }

    private static double[][] cosines() {
        var cosines = new double[LOW][SIDE];
        for (int u = 0; u < LOW; u++) {
            for (int x = 0; x < SIDE; x++) {
                cosines[u][x] = Math.cos(Math.PI * u * (2 * x + 1) / (2.0 * SIDE));
            }
        }
        return cosines;
    }
}
