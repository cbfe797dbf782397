package io.drivetrain.benchmarks.gather;

import io.drivetrain.benchmarks.Benchmark;
import io.drivetrain.benchmarks.CannotMeasure;
import io.drivetrain.benchmarks.Scratch;
import io.drivetrain.benchmarks.Setting;
import io.drivetrain.benchmarks.figure.Row;
import io.drivetrain.local.Ports;
import io.drivetrain.local.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 20,000 pictures from a server on this machine: fetched, checked, hashed, stored and told by the gatherer's process, and
 * fetched to disk by plain downloaders. Then a list of addresses that mean harm.
 */
public final class GatherBenchmark implements Benchmark {

    /** Fewer for a quick look; none goes to the hostile servers at once. */
    private static final int PICTURES = Integer.getInteger("drivetrain.bench.gather.pictures", 20_000);

    private static final double TARGET = 170;
    private static final String CLASSIFIER = "bench";
    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final String PER_CPU = "pictures/cpu s";

    @Override
    public String name() {
        return "gather";
    }

    @Override
    public String sentence() {
        return "Gathers 20,000 pictures from this machine, against aria2c or wget; then meets hostile servers.";
    }

    @Override
    public int rounds() {
        return 1;
    }

    @Override
    public List<Row> measure(Setting setting) throws IOException, InterruptedException {
        var rows = new ArrayList<Row>();
        if (PICTURES > 0) {
            rows.addAll(pictures(setting));
        }
        rows.addAll(new HostileRun(setting).rows());
        return rows;
    }

    private List<Row> pictures(Setting setting) throws IOException, InterruptedException {
        var pictures = new MixedPictures();
        var peers = Downloader.found();
        setting.say()
                .accept(String.format(
                        Locale.ROOT,
                        "%d pictures of %.0f kB in the mean; %s.",
                        PICTURES,
                        pictures.meanBytes() / 1e3,
                        peers.isEmpty()
                                ? "NEITHER aria2c NOR wget IS ON THIS MACHINE, so there is nothing to compare with"
                                : "beside "
                                        + peers.stream().map(Downloader::name).collect(Collectors.joining(" and "))));
        var ours = new double[setting.rounds()];
        var wall = new double[setting.rounds()];
        var memory = new double[setting.rounds()];
        Map<String, double[]> theirs = new LinkedHashMap<>();
        Map<String, double[]> theirWall = new LinkedHashMap<>();
        for (int round = 0; round < setting.rounds(); round++) {
            gather(setting, pictures, round, ours, wall, memory);
            for (var peer : peers) {
                var took = peer(setting, pictures, peer);
                theirs.computeIfAbsent(peer.name(), n -> new double[setting.rounds()])[round] = PICTURES / took.cpu();
                theirWall.computeIfAbsent(peer.name(), n -> new double[setting.rounds()])[round] =
                        PICTURES / took.wall();
            }
        }
        var rows = new ArrayList<Row>();
        rows.add(Row.limit("gathered, heap of 256 MB", PER_CPU, ours, TARGET));
        theirs.forEach((peer, rate) -> rows.add(Row.against("gathered", PER_CPU, ours, peer, rate)));
        theirWall.forEach(
                (peer, rate) -> rows.add(Row.against("gathered, by the clock", "pictures/s", wall, peer, rate)));
        rows.add(Row.alone("resident memory of the gatherer", "MiB", memory));
        return rows;
    }

    private static void gather(
            Setting setting, MixedPictures pictures, int round, double[] rate, double[] wall, double[] memory)
            throws IOException, InterruptedException {
        var ports = new Ports(setting.port());
        int gallery = ports.gallery();
        var settings = Map.of(
                "drivetrain.gather.fetch.allowed-hosts",
                "127.0.0.1:" + gallery,
                "drivetrain.gather.fetch.concurrency-per-host",
                "16");
        try (var scratch = Scratch.make();
                var server = new PictureServer(pictures, gallery);
                var stack = Stack.start(setting.root(), ports, scratch.folder());
                var gatherer =
                        Gatherer.start(setting.root(), stack, ports.service(Service.GATHERER), List.of(), settings)) {
            gatherer.define(CLASSIFIER, List.of("even", "odd"));
            double cpu = gatherer.cpuSeconds();
            long start = System.nanoTime();
            var end = gatherer.awaitEnd(gatherer.gather(CLASSIFIER, csv(gallery)), LIMIT);
            double seconds = (System.nanoTime() - start) / 1e9;
            cpu = gatherer.cpuSeconds() - cpu;
            if (end.path("stored").asInt() != PICTURES || end.path("known").asInt() != 0) {
                throw new CannotMeasure("the gathering ended with " + end);
            }
            rate[round] = PICTURES / cpu;
            wall[round] = PICTURES / seconds;
            memory[round] = gatherer.residentMiB();
            setting.say().accept(String.format(Locale.ROOT, "gathered in %.1f cpu s and %.1f s", cpu, seconds));
        }
    }

    private static Downloader.Took peer(Setting setting, MixedPictures pictures, Downloader peer)
            throws IOException, InterruptedException {
        int gallery = new Ports(setting.port()).gallery();
        var list = Files.createTempFile("drivetrain-bench", ".txt");
        try (var server = new PictureServer(pictures, gallery)) {
            Files.write(
                    list,
                    IntStream.range(0, PICTURES)
                            .mapToObj(i -> PictureServer.url(gallery, i))
                            .toList());
            var took = peer.fetch(list, PICTURES);
            setting.say()
                    .accept(String.format(
                            Locale.ROOT, "%s: %.1f cpu s and %.1f s", peer.name(), took.cpu(), took.wall()));
            return took;
        } finally {
            Files.deleteIfExists(list);
        }
    }

    private static byte[] csv(int port) {
        var list = new StringBuilder("url,label,licence\n");
        for (int i = 0; i < PICTURES; i++) {
            list.append(PictureServer.url(port, i))
                    .append(i % 2 == 0 ? ",even" : ",odd")
                    .append(",CC0\n");
        }
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }
}
