package io.drivetrain.benchmarks.decode;

import com.sun.management.OperatingSystemMXBean;
import io.drivetrain.benchmarks.Benchmark;
import io.drivetrain.benchmarks.CannotMeasure;
import io.drivetrain.benchmarks.Setting;
import io.drivetrain.benchmarks.figure.Quantiles;
import io.drivetrain.benchmarks.figure.Row;
import io.drivetrain.imaging.Decoder;
import io.drivetrain.imaging.Transforms;
import io.drivetrain.imaging.UndecodableException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * From the bytes of a JPEG to a square of 224 pixels, on one thread. Counted by the processor time of the whole process,
 * garbage collection included, which a busy machine stretches far less than the clock.
 */
public final class DecodeBenchmark implements Benchmark {

    private static final int SIZE = 224;
    private static final double WARM_UP = 3;
    private static final double SECONDS = 1;
    private static final String UNIT = "pictures/cpu s";

    @Override
    public String name() {
        return "decode";
    }

    @Override
    public String sentence() {
        return "Decodes JPEGs and resizes them to 224 x 224 on one thread, against the JDK's own way and Pillow.";
    }

    @Override
    public int rounds() {
        return 9;
    }

    @Override
    public List<Row> measure(Setting setting) throws IOException, InterruptedException {
        var jpegs = Jpegs.of(setting);
        setting.say().accept(words(jpegs));
        try (var pillow = Pillow.find(jpegs).orElse(null)) {
            setting.say()
                    .accept(pillow == null ? "Pillow is not on this machine." : "Pillow is " + pillow.version() + ".");
            rate(jpegs, DecodeBenchmark::decode, WARM_UP);
            rate(jpegs, DecodeBenchmark::ours, WARM_UP);
            rate(jpegs, DecodeBenchmark::jdk, WARM_UP);
            var decode = new double[setting.rounds()];
            var ours = new double[setting.rounds()];
            var jdk = new double[setting.rounds()];
            var pillows = new double[setting.rounds()];
            for (int round = 0; round < setting.rounds(); round++) {
                decode[round] = rate(jpegs, DecodeBenchmark::decode, SECONDS);
                ours[round] = rate(jpegs, DecodeBenchmark::ours, SECONDS);
                jdk[round] = rate(jpegs, DecodeBenchmark::jdk, SECONDS);
                pillows[round] = pillow == null ? 0 : pillow.measure(SIZE, SECONDS);
            }
            var rows = new ArrayList<>(List.of(
                    Row.alone("decode alone", UNIT, decode),
                    Row.against("decode and resize", UNIT, ours, "ImageIO + Java2D", jdk)));
            if (pillow != null) {
                rows.add(Row.against("decode and resize", UNIT, ours, "Pillow " + pillow.version(), pillows));
            }
            return rows;
        }
    }

    private static String words(List<byte[]> jpegs) throws IOException {
        try {
            var pixels = new double[jpegs.size()];
            var kilobytes = new double[jpegs.size()];
            for (int i = 0; i < pixels.length; i++) {
                var image = Decoder.decode(jpegs.get(i)).image();
                pixels[i] = (double) image.width() * image.height() / 1e6;
                kilobytes[i] = jpegs.get(i).length / 1e3;
            }
            return String.format(
                    Locale.ROOT,
                    "%d JPEGs; the median has %.2f megapixels and %.0f kB.",
                    pixels.length,
                    Quantiles.median(pixels),
                    Quantiles.median(kilobytes));
        } catch (UndecodableException e) {
            throw new CannotMeasure("one of the JPEGs cannot be decoded: " + e.detail());
        }
    }

    private interface Work {
        int on(byte[] jpeg) throws IOException, UndecodableException;
    }

    private static int decode(byte[] jpeg) throws UndecodableException {
        return Decoder.decode(jpeg).image().pixels()[0];
    }

    private static int ours(byte[] jpeg) throws UndecodableException {
        return Transforms.crop(Decoder.decode(jpeg).image(), SIZE).pixels()[0];
    }

    private static int jdk(byte[] jpeg) throws IOException {
        return JdkWay.square(jpeg, SIZE).getRaster().getSample(0, 0, 0);
    }

    private static double rate(List<byte[]> jpegs, Work work, double seconds) throws IOException {
        double start = processorSeconds();
        int done = 0;
        int seen = 0;
        double took;
        do {
            try {
                seen += work.on(jpegs.get(done++ % jpegs.size()));
            } catch (UndecodableException e) {
                throw new CannotMeasure("one of the JPEGs cannot be decoded: " + e.detail());
            }
            took = processorSeconds() - start;
        } while (took < seconds);
        Sink.take(seen);
        return done / took;
    }

    private static double processorSeconds() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return system.getProcessCpuTime() / 1e9;
    }
}
