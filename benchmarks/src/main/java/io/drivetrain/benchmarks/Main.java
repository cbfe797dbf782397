package io.drivetrain.benchmarks;

import io.drivetrain.benchmarks.catalogue.CatalogueBenchmark;
import io.drivetrain.benchmarks.decode.DecodeBenchmark;
import io.drivetrain.benchmarks.figure.Figures;
import io.drivetrain.benchmarks.gather.GatherBenchmark;
import io.drivetrain.benchmarks.labels.LabelErrorsBenchmark;
import io.drivetrain.benchmarks.near.NearDuplicatesBenchmark;
import io.drivetrain.benchmarks.screen.ScreenBenchmark;
import io.drivetrain.benchmarks.serve.ServeBenchmark;
import io.drivetrain.benchmarks.start.LoopBenchmark;
import io.drivetrain.benchmarks.start.StartBenchmark;
import io.drivetrain.contracts.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description = "Measures one thing; without a name, lists what can be measured.",
        mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {

    private static final List<Benchmark> ALL = List.of(
            new DecodeBenchmark(),
            new ServeBenchmark(),
            new StartBenchmark(),
            new LoopBenchmark(),
            new LabelErrorsBenchmark(),
            new ScreenBenchmark(),
            new NearDuplicatesBenchmark(),
            new CatalogueBenchmark(),
            new GatherBenchmark());

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "What to measure.")
    private @Nullable String name;

    @Option(names = "--json", paramLabel = "FILE", description = "Also writes the rows to FILE.")
    private @Nullable Path json;

    @Option(names = "--images", paramLabel = "DIR", description = "Uses the JPEG files of DIR instead of drawn ones.")
    private @Nullable Path images;

    @Option(names = "--rounds", paramLabel = "N", description = "How often to measure.")
    private @Nullable Integer rounds;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8180",
            description = "Port of the origin of what is started (default: ${DEFAULT-VALUE}).")
    private int port;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Main() {}

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        // the Kafka client tells its whole life otherwise
        Logger.getLogger("").setLevel(Level.WARNING);
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof CannotMeasure) {
                command.getErr().println("drivetrain: " + e.getMessage());
                return 1;
            }
            throw e;
        });
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        String wanted = name;
        if (wanted == null) {
            ALL.forEach(one -> out.printf("  %-15s %s%n", one.name(), one.sentence()));
            return 0;
        }
        var benchmark = ALL.stream().filter(one -> one.name().equals(wanted)).findFirst();
        if (benchmark.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("drivetrain: there is no benchmark '" + wanted + "', only "
                            + String.join(
                                    ", ", ALL.stream().map(Benchmark::name).toList()));
            return 2;
        }
        measure(benchmark.get(), out);
        return 0;
    }

    private void measure(Benchmark benchmark, PrintWriter out) throws IOException, InterruptedException {
        var setting = new Setting(
                Path.of(System.getProperty("drivetrain.root", "")).toAbsolutePath(),
                Optional.ofNullable(images),
                port,
                rounds == null ? benchmark.rounds() : rounds,
                line -> {
                    out.println(line);
                    out.flush();
                });
        setting.say().accept(benchmark.sentence());
        setting.say().accept(Machine.words());
        var rows = benchmark.measure(setting);
        out.println();
        out.print(Figures.table(rows));
        out.println(Machine.load());
        out.flush();
        if (json != null) {
            Files.write(json, Json.write(rows));
        }
    }
}
