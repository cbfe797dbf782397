package io.drivetrain.benchmarks.gather;

import io.drivetrain.benchmarks.CannotMeasure;
import io.drivetrain.benchmarks.Scratch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A program that fetches a list of addresses to disk, and does no more.
 *
 * @param command what it is started with; LIST and FOLDER stand for the paths
 */
record Downloader(String name, List<String> command) {

    private static final List<Downloader> KNOWN = List.of(
            new Downloader(
                    "aria2c",
                    List.of(
                            "aria2c",
                            "--input-file=LIST",
                            "--dir=FOLDER",
                            "--max-concurrent-downloads=16",
                            "--split=1",
                            "--file-allocation=none",
                            "--quiet=true",
                            "--download-result=hide",
                            "--auto-file-renaming=false")),
            new Downloader(
                    "wget",
                    List.of("wget", "--no-verbose", "--no-config", "--input-file=LIST", "--directory-prefix=FOLDER")));

    /** What a shell says of its children's processor time: minutes and seconds, in user mode and in the system. */
    private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s\\s+(\\d+)m([\\d.]+)s");

    /** Seconds of processor time, and by the clock. */
    record Took(double cpu, double wall) {}

    /** Those that are on this machine. */
    static List<Downloader> found() {
        var found = new ArrayList<Downloader>();
        for (var one : KNOWN) {
            for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
                if (Files.isExecutable(Path.of(folder, one.name())) && !found.contains(one)) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    Took fetch(Path list, int pictures) throws IOException, InterruptedException {
        try (var scratch = Scratch.make()) {
            var words = command.stream()
                    .map(word -> word.replace("LIST", list.toString())
                            .replace("FOLDER", scratch.folder().toString()))
                    .toList();
            var shell = new ArrayList<>(List.of("bash", "-c", "\"$@\" >/dev/null 2>&1; times", "bash"));
            shell.addAll(words);
            long start = System.nanoTime();
            var process = new ProcessBuilder(shell).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            double wall = (System.nanoTime() - start) / 1e9;
            try (var files = Files.list(scratch.folder())) {
                long there = files.count();
                if (there < pictures) {
                    throw new CannotMeasure(name + " fetched " + there + " of " + pictures + " pictures");
                }
            }
            return new Took(childrensSeconds(said), wall);
        }
    }

    private static double childrensSeconds(String times) {
        var lines = TIMES.matcher(times);
        double seconds = -1;
        // the shell's own come first, its children's last
        while (lines.find()) {
            seconds = 60 * Double.parseDouble(lines.group(1))
                    + Double.parseDouble(lines.group(2))
                    + 60 * Double.parseDouble(lines.group(3))
                    + Double.parseDouble(lines.group(4));
        }
        if (seconds < 0) {
            throw new CannotMeasure("the shell does not tell processor times: " + times);
        }
        return seconds;
    }
}
