package io.drivetrain.benchmarks.serve;

import io.drivetrain.benchmarks.Benchmark;
import io.drivetrain.benchmarks.CannotMeasure;
import io.drivetrain.benchmarks.Setting;
import io.drivetrain.benchmarks.decode.Jpegs;
import io.drivetrain.benchmarks.figure.Row;
import io.drivetrain.benchmarks.serve.Load.Answered;
import io.drivetrain.benchmarks.start.Up;
import io.drivetrain.imaging.Decoder;
import io.drivetrain.imaging.Transforms;
import io.drivetrain.imaging.UndecodableException;
import io.drivetrain.local.Ports;
import io.drivetrain.local.Service;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.ToDoubleFunction;

/** A picture in, an answer out: through the running platform, and in bare ONNX Runtime on as many threads. */
public final class ServeBenchmark implements Benchmark {

    private static final String CLASSIFIER = "bench";
    private static final double WARM_UP = 12;
    private static final double SECONDS = 6;
    private static final Map<String, String> PICTURE = Map.of("Content-Type", "image/jpeg");
    private static final String BARE = "bare ONNX Runtime";
    private static final String DECODED = "decode + ONNX Runtime";

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public String sentence() {
        return "Asks a running platform for predictions (ResNet-18, 224 x 224), against bare ONNX Runtime.";
    }

    @Override
    public int rounds() {
        return 7;
    }

    @Override
    public List<Row> measure(Setting setting) throws IOException, InterruptedException {
        var jpegs = Jpegs.of(setting);
        var squares = squares(jpegs);
        byte[] onnx = BenchModel.onnx();
        var ports = new Ports(setting.port());
        try (var up = Up.start(setting);
                var bare = new BareModel(onnx);
                var service = new Site(ports.service(Service.INFERENCE))) {
            new Publisher(CLASSIFIER, ports, up.data()).publish(onnx);
            setting.say().accept("The model answers; " + threads() + " threads ask.");
            var ways = List.of(
                    new Way("network alone", n -> bare.run(pick(squares, n).duplicate(), BenchModel.SIZE)),
                    new Way("decode and network", n -> decoded(bare, pick(jpegs, n))),
                    new Way(
                            "raw picture",
                            n -> service.ask(
                                    "/predict/api/v1/classifiers/" + CLASSIFIER + "?subject=camera-" + n % 100,
                                    PICTURE,
                                    pick(jpegs, n))),
                    new Way("OIP v2, BYTES", n -> {
                        var request = InferRequest.of(pick(jpegs, n));
                        service.ask("/v2/models/" + CLASSIFIER + "/infer", request.headers(), request.body());
                    }));
            return rows(rounds(ways, setting.rounds()));
        } catch (ExecutionException e) {
            throw new CannotMeasure("a question was not answered: " + e.getCause());
        }
    }

    private record Way(String name, Load.Question question) {}

    /** All ways in every round, so that what else the machine does hits all of them. */
    private static List<List<Answered>> rounds(List<Way> ways, int rounds)
            throws ExecutionException, InterruptedException {
        for (var way : ways) {
            new Load(threads(), WARM_UP).put(way.question());
        }
        var measured = new ArrayList<List<Answered>>();
        ways.forEach(way -> measured.add(new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (int way = 0; way < ways.size(); way++) {
                measured.get(way)
                        .add(new Load(threads(), SECONDS).put(ways.get(way).question()));
            }
        }
        return measured;
    }

    private static List<Row> rows(List<List<Answered>> ways) {
        var network = ways.get(0);
        var decoded = ways.get(1);
        var rows = new ArrayList<Row>();
        rows.add(against("decode and network, no server", "pictures/s", decoded, network, BARE, Answered::perSecond));
        for (int way = 2; way < ways.size(); way++) {
            String name = way == 2 ? "raw picture" : "OIP v2, BYTES";
            var served = ways.get(way);
            rows.add(against(name, "pictures/s", served, network, BARE, Answered::perSecond));
            rows.add(against(name, "pictures/s", served, decoded, DECODED, Answered::perSecond));
            rows.add(against(name + ", p50", "ms", served, decoded, DECODED, Answered::p50));
            rows.add(against(name + ", p99", "ms", served, decoded, DECODED, Answered::p99));
        }
        return rows;
    }

    private static Row against(
            String measure,
            String unit,
            List<Answered> ours,
            List<Answered> theirs,
            String peer,
            ToDoubleFunction<Answered> figure) {
        return Row.against(
                measure,
                unit,
                ours.stream().mapToDouble(figure).toArray(),
                peer,
                theirs.stream().mapToDouble(figure).toArray());
    }

    private static int threads() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static <T> T pick(List<T> all, int number) {
        return all.get(number % all.size());
    }

    private static void decoded(BareModel bare, byte[] jpeg) throws UndecodableException {
        bare.run(BareModel.input(square(jpeg)), BenchModel.SIZE);
    }

    private static List<ByteBuffer> squares(List<byte[]> jpegs) {
        try {
            var squares = new ArrayList<ByteBuffer>();
            for (var jpeg : jpegs) {
                squares.add(BareModel.input(square(jpeg)));
            }
            return squares;
        } catch (UndecodableException e) {
            throw new CannotMeasure("one of the JPEGs cannot be decoded: " + e.detail());
        }
    }

    private static byte[] square(byte[] jpeg) throws UndecodableException {
        return Transforms.crop(Decoder.decode(jpeg).image(), BenchModel.SIZE).pixels();
    }
}
