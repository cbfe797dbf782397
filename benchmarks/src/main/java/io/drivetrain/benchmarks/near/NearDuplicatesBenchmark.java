package io.drivetrain.benchmarks.near;

import io.drivetrain.benchmarks.Benchmark;
import io.drivetrain.benchmarks.Scratch;
import io.drivetrain.benchmarks.Setting;
import io.drivetrain.benchmarks.TestData;
import io.drivetrain.benchmarks.figure.Row;
import io.drivetrain.imaging.Decoder;
import io.drivetrain.imaging.RgbImage;
import io.drivetrain.imaging.UndecodableException;
import io.drivetrain.local.TextTable;
import io.drivetrain.verifier.near.NearDuplicates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Photographs and changed copies of them: how many copies are put with their original, and how many pictures with another.
 * Half of the photographs shows what each setting does, the other half is measured with the settings that were chosen.
 */
public final class NearDuplicatesBenchmark implements Benchmark {

    private static final int[] REACHES = {4, 6, 8, 10, 12, 14, 16};
    private static final double[] COSINES = {.85, .9, .95};
    private static final int MOST = 240;
    private static final double LEAST_PRECISION = 99;
    private static final double LEAST_RECALL = 95;

    @Override
    public String name() {
        return "near-duplicates";
    }

    @Override
    public String sentence() {
        return "Finds resized, recompressed, recoloured, cropped and mirrored copies of photographs.";
    }

    @Override
    public int rounds() {
        return 1;
    }

    @Override
    public List<Row> measure(Setting setting) throws IOException {
        var photographs = new ArrayList<Path>();
        for (var file : TestData.files(setting.images().orElseGet(() -> TestData.find("bears", "photographs")))) {
            if (setting.images().isPresent() || file.getFileName().toString().startsWith("am-")) {
                photographs.add(file);
            }
        }
        // every so many, so that all labels have their share
        int step = Math.ceilDiv(photographs.size(), MOST);
        var weights = TestData.find("weights/resnet18.safetensors", "ResNet-18 trained on ImageNet");
        var chosen = new CopySet();
        var tuned = new CopySet();
        try (var scratch = Scratch.make();
                var features = Features.of(weights, scratch.folder())) {
            for (int i = 0; i * step < photographs.size(); i++) {
                add(i % 2 == 0 ? tuned : chosen, Files.readAllBytes(photographs.get(i * step)), features);
            }
        }
        setting.say()
                .accept(tuned.size() + " photographs to choose settings by, " + chosen.size() + " to measure with");
        setting.say().accept(grid(tuned));
        return rows(chosen);
    }

    private static void add(CopySet set, byte[] bytes, Features features) {
        try {
            RgbImage picture = Decoder.decode(bytes).image();
            set.add(picture, features);
        } catch (UndecodableException e) {
            // a broken file has no copies
        }
    }

    private static String grid(CopySet set) {
        var table = new TextTable("reach, cosine", "precision, no crops and mirrors", "recall", "crops", "mirrors");
        for (int reach : REACHES) {
            line(table, set, reach, -1);
            for (double cosine : COSINES) {
                line(table, set, reach, cosine);
            }
        }
        return table.toString();
    }

    private static void line(TextTable table, CopySet set, int reach, double cosine) {
        var plain = set.pairs(CopySet.PLAIN, reach, cosine);
        table.row(
                cosine < 0 ? reach + ", hash only" : reach + ", " + cosine,
                percent(plain.precision()),
                percent(plain.recall()),
                percent(set.pairs(List.of(Change.CROPPED), reach, cosine).recall()),
                percent(set.pairs(List.of(Change.MIRRORED), reach, cosine).recall()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    private static List<Row> rows(CopySet set) {
        var rows = new ArrayList<Row>();
        measure(rows, set, "hash only", NearDuplicates.REACH, -1);
        measure(rows, set, "hash and embedding", NearDuplicates.CONFIRMED_REACH, NearDuplicates.ALIKE);
        return rows;
    }

    private static void measure(List<Row> rows, CopySet set, String how, int reach, double cosine) {
        var plain = set.pairs(CopySet.PLAIN, reach, cosine);
        rows.add(Row.against(
                how + ": precision without crops and mirrors",
                "%",
                new double[] {100 * plain.precision()},
                "target",
                new double[] {LEAST_PRECISION}));
        rows.add(Row.against(
                how + ": recall without crops and mirrors",
                "%",
                new double[] {100 * plain.recall()},
                "target",
                new double[] {LEAST_RECALL}));
        for (var change : Change.values()) {
            var pairs = set.pairs(List.of(change), reach, cosine);
            rows.add(Row.alone(how + ": precision, " + change.words(), "%", new double[] {100 * pairs.precision()}));
            rows.add(Row.alone(how + ": recall, " + change.words(), "%", new double[] {100 * pairs.recall()}));
        }
    }
}
