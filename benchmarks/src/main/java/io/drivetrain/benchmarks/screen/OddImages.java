package io.drivetrain.benchmarks.screen;

import io.drivetrain.benchmarks.figure.Row;
import io.drivetrain.local.TextTable;
import io.drivetrain.verifier.screen.DecoderPool;
import io.drivetrain.verifier.screen.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What becomes of odd files, beside what the JDK's own reader said of them. */
final class OddImages {

    /** Those whose picture data ends too early or has a wrong checksum, by what their makers say of them. */
    private static final List<String> BROKEN = List.of(
            "pillow/broken_data_stream.png",
            "pillow/truncated_end_chunk.png",
            "pillow/truncated_image.png",
            "pillow/truncated_jpeg.jpg",
            "pngsuite/xcsn0g01.png",
            "pngsuite/xdtn0g01.png",
            "pngsuite/xhdn0g08.png",
            "synthetic/bad-crc-idat.png",
            "synthetic/bad-crc-ihdr.png",
            "synthetic/header-only.jpg",
            "synthetic/short-idat.png",
            "synthetic/truncated-half.jpg",
            "synthetic/truncated-last2.jpg");

    private OddImages() {}

    static List<Row> rows(Path folder, DecoderPool pool, Consumer<String> say) throws IOException {
        var verdicts = new TreeMap<String, String>();
        var table = new TreeMap<String, Map<String, Integer>>();
        for (String line : Files.readAllLines(folder.resolve("INDEX.csv")).subList(1, lines(folder))) {
            String[] cells = line.split(",", 8);
            var verdict = word(pool.look(Files.readAllBytes(folder.resolve(cells[0]))));
            verdicts.put(cells[0], verdict);
            table.computeIfAbsent(verdict, key -> new TreeMap<>()).merge(cells[7].split(" ")[0], 1, Integer::sum);
        }
        print(table, say);
        long found = BROKEN.stream()
                .filter(file -> List.of("truncated", "corrupt").contains(verdicts.get(file)))
                .count();
        return List.of(
                share("truncated or with a wrong checksum, found", found, BROKEN.size()),
                count(
                        "odd files that ended or stalled a decoder",
                        verdicts,
                        "crashed-decoder",
                        "decoding-took-too-long"),
                count("odd files that needed more than 256 MiB", verdicts, "too-much-memory"));
    }

    private static int lines(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("INDEX.csv")).size();
    }

    private static String word(Look look) {
        return switch (look) {
            case Look.Usable usable -> "accepted";
            case Look.Unusable unusable -> unusable.reason();
            case Look.Foreign foreign -> foreign.reason();
        };
    }

    private static void print(Map<String, Map<String, Integer>> table, Consumer<String> say) {
        var theirs = new TreeSet<String>();
        table.values().forEach(row -> theirs.addAll(row.keySet()));
        var header = new java.util.ArrayList<>(List.of("our verdict"));
        theirs.forEach(word -> header.add("JDK: " + word));
        var text = new TextTable(header.toArray(String[]::new));
        table.forEach((verdict, counts) -> {
            var cells = new java.util.ArrayList<>(List.of(verdict));
            theirs.forEach(word -> cells.add(String.valueOf(counts.getOrDefault(word, 0))));
            text.row(cells.toArray(String[]::new));
        });
        say.accept(text.toString());
    }

    private static Row share(String measure, long found, int all) {
        return Row.against(measure, "files", new double[] {found}, "all", new double[] {all});
    }

    private static Row count(String measure, Map<String, String> verdicts, String... words) {
        long count = verdicts.values().stream().filter(List.of(words)::contains).count();
        return Row.alone(measure, "of " + verdicts.size(), new double[] {count});
    }
}
