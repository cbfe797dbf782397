package io.drivetrain.benchmarks.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.drivetrain.verifier.clean.LabelIssues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

/**
 * Against what the method's authors' own implementation finds on CIFAR-10N (50,000 items, 10 classes, 9 % of the labels
 * wrong), from the same out-of-fold probabilities. Skipped, and said so, where the data are not.
 */
class PublicLabelErrorsTest {

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
        var items = PublicLabels.read(folder);

        agrees(LabelIssues.byNoiseRate(items.given()), items.wrong(), .8815, .5450);
        agrees(LabelIssues.byConfidence(items.given()), items.wrong(), .9179, .4147);
        agrees(LabelIssues.byDisagreement(items.given()), items.wrong(), .6413, .8935);
    }

    private static void agrees(BitSet found, BitSet wrong, double precision, double recall) {
        var both = (BitSet) found.clone();
        both.and(wrong);
        assertThat((double) both.cardinality() / found.cardinality()).isCloseTo(precision, within(HALF_A_DIGIT));
        assertThat((double) both.cardinality() / wrong.cardinality()).isCloseTo(recall, within(HALF_A_DIGIT));
    }
}
