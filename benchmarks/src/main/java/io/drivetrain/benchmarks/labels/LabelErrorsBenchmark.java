package io.drivetrain.benchmarks.labels;

import io.drivetrain.benchmarks.Benchmark;
import io.drivetrain.benchmarks.Setting;
import io.drivetrain.benchmarks.TestData;
import io.drivetrain.benchmarks.figure.Row;
import io.drivetrain.verifier.clean.LabelIssues;
import io.drivetrain.verifier.clean.Suspicion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;

/**
 * On CIFAR-10N's aggregated labels, 9 % of them wrong, with the out-of-fold probabilities that cleanlab published: what
 * its filters find and ours, how well wrong labels are ranked, and how long that takes.
 */
public final class LabelErrorsBenchmark implements Benchmark {

    private static final double LIMIT_MILLIS = 50;
    private static final int WARM_UPS = 5;
    /** cleanlab's on the same numbers. */
    private static final String PEER = "cleanlab";

    @Override
    public String name() {
        return "label-errors";
    }

    @Override
    public String sentence() {
        return "Finds wrong labels in 50,000 CIFAR-10N items, against what cleanlab finds on the same probabilities.";
    }

    @Override
    public int rounds() {
        return 9;
    }

    @Override
    public List<Row> measure(Setting setting) throws IOException {
        var items = PublicLabels.read(TestData.find(
                "label-errors/cifar10n-aggregate",
                "pred_probs.npy, noisy_labels.npy and true_labels.npy of cleanlab's label error benchmarks"));
        var rows = new ArrayList<Row>();
        quality(rows, "by noise rate", LabelIssues.byNoiseRate(items.given()), items.wrong(), .8815, .5450);
        quality(rows, "by confidence", LabelIssues.byConfidence(items.given()), items.wrong(), .9179, .4147);
        quality(rows, "by disagreement", LabelIssues.byDisagreement(items.given()), items.wrong(), .6413, .8935);
        rows.add(
                share("ranked by doubt, average precision", precision(Suspicion.ofDoubt(items.given()), items), .8747));
        rows.add(share("ranked by odds, average precision", precision(Suspicion.odds(items.given()), items), .8747));
        rows.add(time(setting, "by noise rate, 50,000 × 10", () -> LabelIssues.byNoiseRate(items.given())));
        rows.add(time(setting, "by confidence, 50,000 × 10", () -> LabelIssues.byConfidence(items.given())));
        rows.add(time(setting, "ranked by odds, 50,000 × 10", () -> Suspicion.odds(items.given())));
        return rows;
    }

    private static void quality(
            List<Row> rows, String filter, BitSet found, BitSet wrong, double theirPrecision, double theirRecall) {
        var both = (BitSet) found.clone();
        both.and(wrong);
        rows.add(share(filter + ", precision", (double) both.cardinality() / found.cardinality(), theirPrecision));
        rows.add(share(filter + ", recall", (double) both.cardinality() / wrong.cardinality(), theirRecall));
    }

    private static Row share(String measure, double ours, double theirs) {
        return Row.against(measure, "%", new double[] {100 * ours}, PEER, new double[] {100 * theirs});
    }

    private static double precision(double[] scores, PublicLabels items) {
        return Ranking.averagePrecision(scores, items.wrong());
    }

    private static Row time(Setting setting, String measure, Supplier<Object> work) {
        for (int i = 0; i < WARM_UPS; i++) {
            var _ = work.get();
        }
        var millis = new double[setting.rounds()];
        for (int round = 0; round < millis.length; round++) {
            long start = System.nanoTime();
            var _ = work.get();
            millis[round] = (System.nanoTime() - start) / 1e6;
        }
        return Row.limit(measure, "ms", millis, LIMIT_MILLIS);
    }
}
