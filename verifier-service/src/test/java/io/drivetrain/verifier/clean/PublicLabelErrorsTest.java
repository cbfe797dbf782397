package io.drivetrain.verifier.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

/**
 * Against what the method's authors' own implementation finds on CIFAR-10N (50,000 items, 10 classes, 9 % of the labels
 * wrong), from the same out-of-fold probabilities. Skipped, and said so, where the data are not.
 */
class PublicLabelErrorsTest {

    private static final int ITEMS = 50_000;
    private static final int CLASSES = 10;
    private static final double HALF_A_DIGIT = 5e-5;

    @Test
    void findsWhatTheAuthorsImplementationFinds() throws IOException {
        String data = System.getenv("DRIVETRAIN_TEST_DATA");
        Path folder = Path.of(data == null ? "" : data).resolve("label-errors/cifar10n-aggregate");
        boolean here = data != null && Files.isDirectory(folder);
        if (!here) {
            System.err.println("SKIPPED: PublicLabelErrorsTest needs label-errors/cifar10n-aggregate under"
                    + " DRIVETRAIN_TEST_DATA");
        }
        assumeTrue(here, "no public label errors");
        var items = new OutOfFold(probabilities(folder), labels(folder.resolve("noisy_labels.npy")));
        var wrong = wrong(items, labels(folder.resolve("true_labels.npy")));

        agrees(LabelIssues.byNoiseRate(items), wrong, .8815, .5450);
        agrees(LabelIssues.byConfidence(items), wrong, .9179, .4147);
        agrees(LabelIssues.byDisagreement(items), wrong, .6413, .8935);
    }

    private static void agrees(BitSet found, BitSet wrong, double precision, double recall) {
        var both = (BitSet) found.clone();
        both.and(wrong);
        assertThat((double) both.cardinality() / found.cardinality()).isCloseTo(precision, within(HALF_A_DIGIT));
        assertThat((double) both.cardinality() / wrong.cardinality()).isCloseTo(recall, within(HALF_A_DIGIT));
    }

    private static BitSet wrong(OutOfFold items, int[] truth) {
        var wrong = new BitSet();
        for (int i = 0; i < truth.length; i++) {
            wrong.set(i, truth[i] != items.labels()[i]);
        }
        return wrong;
    }

    /** The file is laid out class by class. */
    private static double[][] probabilities(Path folder) throws IOException {
        var doubles = body(folder.resolve("pred_probs.npy")).asDoubleBuffer();
        var rows = new double[ITEMS][CLASSES];
        for (int k = 0; k < CLASSES; k++) {
            for (int i = 0; i < ITEMS; i++) {
                rows[i][k] = doubles.get();
            }
        }
        return rows;
    }

    private static int[] labels(Path file) throws IOException {
        var longs = body(file).asLongBuffer();
        var labels = new int[longs.remaining()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = Math.toIntExact(longs.get());
        }
        return labels;
    }

    /** What follows the header of a version 1 file. */
    private static ByteBuffer body(Path file) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int header = bytes.getShort(8) & 0xffff;
        return bytes.position(10 + header).slice().order(ByteOrder.LITTLE_ENDIAN);
    }
}
