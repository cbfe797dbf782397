package io.drivetrain.benchmarks.catalogue;

import io.drivetrain.benchmarks.Benchmark;
import io.drivetrain.benchmarks.Setting;
import io.drivetrain.benchmarks.figure.Row;
import io.drivetrain.contracts.Json;
import io.drivetrain.verifier.catalogue.Answer;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.drivetrain.verifier.catalogue.ImageFilter;
import io.drivetrain.verifier.catalogue.Listing;
import io.drivetrain.verifier.catalogue.Paging;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** A catalogue of a million pictures: what a page of its grid takes, written as JSON, and what it holds in memory. */
public final class CatalogueBenchmark implements Benchmark {

    private static final int PICTURES = 1_000_000;
    private static final int ON_A_PAGE = 100;
    private static final double PAGE_MILLIS = 50;
    private static final double MEMORY_MIB = 1024;
    private static final int WARM_UPS = 30;

    private static final ImageFilter ACCEPTED = new ImageFilter(Answer.ACCEPTED, null, null, Set.of(), false, null);
    private static final ImageFilter ODD_OF_ONE_LABEL =
            new ImageFilter(Answer.ACCEPTED, null, "species-3", Set.of("dark", "blurred"), false, false);

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public String sentence() {
        return "Lists pictures of a classifier that has a million of them.";
    }

    @Override
    public int rounds() {
        return 51;
    }

    @Override
    public List<Row> measure(Setting setting) {
        double before = usedMib();
        var catalogue = new Catalogue();
        long start = System.nanoTime();
        new MadeUpFacts().tell(catalogue, PICTURES);
        double seconds = (System.nanoTime() - start) / 1e9;
        setting.say().accept(String.format("%,d pictures were told in %.0f s", PICTURES, seconds));
        double held = usedMib() - before;

        var rows = new ArrayList<Row>();
        rows.add(Row.limit("held in memory", "MiB", new double[] {held}, MEMORY_MIB));
        rows.add(Row.alone("facts taken in", "1/s", new double[] {3.05 * PICTURES / seconds}));
        rows.add(time(setting, "first page of all accepted", round -> page(catalogue, ACCEPTED, 0)));
        rows.add(time(setting, "any page of all accepted", round -> page(catalogue, ACCEPTED, offset(round))));
        rows.add(time(setting, "dark or blurred ones of a label", round -> page(catalogue, ODD_OF_ONE_LABEL, 0)));
        rows.add(time(setting, "summary", round -> Json.write(catalogue.summary(MadeUpFacts.CLASSIFIER))));
        Reference.reachabilityFence(catalogue);
        return rows;
    }

    private static byte[] page(Catalogue catalogue, ImageFilter filter, int offset) {
        return Json.write(catalogue.images(
                MadeUpFacts.CLASSIFIER,
                Listing.of(filter, new Paging(offset, ON_A_PAGE)),
                (classifier, image) -> Optional.empty()));
    }

    private static int offset(int round) {
        return (int) (round * 7_919_317L % (PICTURES * 8 / 10));
    }

    private static Row time(Setting setting, String measure, IntFunction<byte[]> work) {
        for (int i = 0; i < WARM_UPS; i++) {
            var _ = work.apply(i);
        }
        var millis = new double[setting.rounds()];
        for (int round = 0; round < millis.length; round++) {
            long start = System.nanoTime();
            var _ = work.apply(round);
            millis[round] = (System.nanoTime() - start) / 1e6;
        }
        return Row.limit(measure, "ms", millis, PAGE_MILLIS);
    }

    private static double usedMib() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (double) (1 << 20);
    }
}
