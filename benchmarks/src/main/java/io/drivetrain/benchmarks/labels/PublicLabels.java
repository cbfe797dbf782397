package io.drivetrain.benchmarks.labels;

import io.drivetrain.benchmarks.CannotMeasure;
import io.drivetrain.verifier.clean.OutOfFold;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;

/**
 * Labels with their truth, from NumPy files.
 *
 * @param wrong the items whose label is not the truth
 */
record PublicLabels(OutOfFold given, BitSet wrong) {

    static PublicLabels read(Path folder) throws IOException {
        int[] given = labels(folder.resolve("noisy_labels.npy"));
        int[] truth = labels(folder.resolve("true_labels.npy"));
        var wrong = new BitSet(given.length);
        for (int i = 0; i < given.length; i++) {
            wrong.set(i, given[i] != truth[i]);
        }
        return new PublicLabels(
                new OutOfFold(probabilities(folder.resolve("pred_probs.npy"), given.length), given), wrong);
    }

    private static double[][] probabilities(Path file, int items) throws IOException {
        var doubles = body(file, "'<f8', 'fortran_order': True").asDoubleBuffer();
        var rows = new double[items][doubles.remaining() / items];
        for (int k = 0; k < rows[0].length; k++) {
            for (double[] row : rows) {
                row[k] = doubles.get();
            }
        }
        return rows;
    }

    private static int[] labels(Path file) throws IOException {
        var longs = body(file, "'<i8'").asLongBuffer();
        var labels = new int[longs.remaining()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = Math.toIntExact(longs.get());
        }
        return labels;
    }

    private static ByteBuffer body(Path file, String layout) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int header = 10 + (bytes.getShort(8) & 0xffff);
        var words = new String(bytes.array(), 0, header, StandardCharsets.ISO_8859_1);
        if (!words.contains(layout)) {
            throw new CannotMeasure(file + " is not laid out as " + layout + ": "
                    + words.substring(10).strip());
        }
        return bytes.position(header).slice().order(ByteOrder.LITTLE_ENDIAN);
    }
}
