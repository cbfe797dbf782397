package io.drivetrain.benchmarks.gather;

import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.benchmarks.Scratch;
import io.drivetrain.benchmarks.Setting;
import io.drivetrain.benchmarks.figure.Row;
import io.drivetrain.local.Ports;
import io.drivetrain.local.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A list of addresses that mean harm, given to a real gatherer: each has to end, as a miss or a picture, in bounded time,
 * and nobody may be connected to who is not on the open web.
 */
record HostileRun(Setting setting) {

    private static final String CLASSIFIER = "hostile";
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final int AT_ONCE = 16;

    List<Row> rows() throws IOException, InterruptedException {
        var ports = new Ports(setting.port());
        try (var scratch = Scratch.make();
                var canary = new Canary();
                var server = new HostileServer(canary.port());
                var names = new Names(scratch.folder().resolve("hosts"));
                var stack = Stack.start(setting.root(), ports, scratch.folder());
                var gatherer = Gatherer.start(
                        setting.root(), stack, ports.service(Service.GATHERER), names.flags(), settings(server))) {
            var vectors = new ArrayList<String>();
            vectors.addAll(server.vectors());
            vectors.addAll(Notations.of(canary.port()));
            vectors.addAll(names.vectors(canary.port()));
            gatherer.define(CLASSIFIER, List.of("harm", "other"));
            long start = System.nanoTime();
            var end = gatherer.awaitEnd(gatherer.gather(CLASSIFIER, csv(vectors)), limit(vectors.size()));
            double seconds = (System.nanoTime() - start) / 1e9;
            return told(vectors.size(), end, seconds, canary.connections());
        }
    }

    private List<Row> told(int vectors, JsonNode end, double seconds, int forbidden) {
        setting.say().accept("hostile: " + end.path("misses") + ", stored " + end.path("stored"));
        int settled = end.path("stored").asInt();
        for (var miss : end.path("misses")) {
            settled += miss.asInt();
        }
        return List.of(
                Row.alone("hostile addresses", "", new double[] {vectors}),
                Row.alone("of them without an end (limit: 0)", "", new double[] {vectors - settled}),
                Row.alone("connections to a forbidden address (limit: 0)", "", new double[] {forbidden}),
                Row.limit(
                        "time for all of them",
                        "s",
                        new double[] {seconds},
                        limit(vectors).toSeconds()));
    }

    /** Were each of them to take its whole time, twice. */
    private static Duration limit(int vectors) {
        return DEADLINE.multipliedBy(2L * vectors / AT_ONCE).plusSeconds(30);
    }

    private static Map<String, String> settings(HostileServer server) {
        return Map.of(
                "drivetrain.gather.fetch.allowed-hosts",
                server.hostAndPort() + "," + String.join(",", server.hostsWithRobots()),
                "drivetrain.gather.fetch.robots-exempt",
                server.hostAndPort(),
                "drivetrain.gather.fetch.deadline",
                DEADLINE.toString(),
                "drivetrain.gather.fetch.connect-timeout",
                DEADLINE.toString(),
                "drivetrain.gather.fetch.resolve-timeout",
                DEADLINE.toString(),
                "drivetrain.gather.fetch.attempts",
                "1",
                "drivetrain.gather.fetch.concurrency-per-host",
                String.valueOf(AT_ONCE),
                "drivetrain.gather.fetch.max-bytes",
                "4M");
    }

    private static byte[] csv(List<String> urls) {
        var list = new StringBuilder("url,label\n");
        urls.forEach(url -> list.append('"').append(url.replace("\"", "\"\"")).append("\",harm\n"));
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }
}
