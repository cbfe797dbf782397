package io.drivetrain.verifier.near;

import io.drivetrain.imaging.Resampler;
import io.drivetrain.imaging.RgbImage;
import java.util.Arrays;

/**
 * 64 bits that change little when a picture is resized, recompressed or recoloured (the pHash of Zauner, Implementation
 * and Benchmarking of Perceptual Image Hash Functions, 2010): the lowest 8 × 8 frequencies of the picture at 32 × 32 greys,
 * each above the median or not. The constant part does not count for the median, and its bit is 0.
 */
public final class PerceptualHash {

    private static final int SIDE = 32;
    private static final int LOW = 8;
    private static final double[][] COSINES = cosines();

    private PerceptualHash() {}

    public static long of(RgbImage image) {
        double[] low = lowFrequencies(greys(Resampler.resize(image, SIDE, SIDE)));
        double[] varying = Arrays.copyOfRange(low, 1, low.length);
        Arrays.sort(varying);
        double median = varying[varying.length / 2];
        long hash = 0;
        for (int i = 1; i < low.length; i++) {
            if (low[i] > median) {
                hash |= 1L << i;
            }
        }
        return hash;
    }

    /** In how many bits two hashes differ, 0 to 63. */
    public static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
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
