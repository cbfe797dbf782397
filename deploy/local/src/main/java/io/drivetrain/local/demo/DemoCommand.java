package io.drivetrain.local.demo;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.event.GatheringSource.Search;
import io.drivetrain.local.CannotStart;
import io.drivetrain.local.LocalPlatform;
import io.drivetrain.local.PlatformOptions;
import io.drivetrain.local.Service;
import io.drivetrain.local.Where;
import io.drivetrain.local.api.Api;
import io.drivetrain.local.drawn.Gallery;
import io.drivetrain.local.drawn.Stock;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the platform and plays the whole story on it, on drawn bears or on a person's own pictures. */
@Command(
        name = "demo",
        description = "Tells the whole story once: gather, verify, train, roll out carefully, notice drift.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    private static final int PER_LABEL = 130;
    private static final int FAILED = 4;

    @Mixin
    private Where where = new Where();

    @Option(
            names = "--images",
            paramLabel = "DIR",
            description = "Folder with one folder of pictures per label, in place of drawn bears.")
    private @Nullable Path images;

    @Option(
            names = "--source",
            paramLabel = "SEARCH",
            description = "COMMONS or OPENVERSE: photographs of bears from the live web, in place of drawn ones.")
    private Search.@Nullable Service source;

    @Option(
            names = "--backbone",
            paramLabel = "FILE",
            description =
                    "Pretrained ResNet-18 weights (safetensors, torchvision names); only with --images or --source.")
    private @Nullable Path backbone;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = "Epochs per version (default: 30 and 36, with --images 4).")
    private @Nullable Integer epochs;

    @Option(
            names = "--exit",
            description = "Stop everything at the end; the exit code is 0 only if every act succeeded.")
    private boolean exit;

    @Option(names = "--json", paramLabel = "FILE", description = "Write what was found out as JSON.")
    private @Nullable Path json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Picocli makes it and fills it. */
    public DemoCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        var screen =
                new Screen(out, System.console() != null && System.console().isTerminal());
        var web = source;
        if (web != null && (images != null || web == Search.Service.BING)) {
            throw new CannotStart("--source is COMMONS or OPENVERSE, and goes without --images");
        }
        if (backbone != null && ((images == null && web == null) || !Files.isRegularFile(backbone))) {
            throw new CannotStart(
                    images == null && web == null
                            ? "--backbone goes with --images or --source: the drawn demo trains a small network from"
                                    + " scratch"
                            : "--backbone " + backbone + " is no file");
        }
        if (web != null) {
            return play(where.options(), Plan.web(backbone, wished()), new WebPictures(web), screen);
        }
        return images == null ? drawn(screen) : given(screen, images);
    }

    private int drawn(Screen screen) throws InterruptedException {
        var options = where.options();
        String key = Ids.fresh();
        try (var gallery = Gallery.open(options.ports().gallery(), key, new Stock(PER_LABEL, 1))) {
            options = options.with(Service.GATHERER, "DRIVETRAIN_GATHER_SEARCH_ENDPOINT", gallery.endpoint())
                    .with(Service.GATHERER, "DRIVETRAIN_GATHER_SEARCH_KEY", key)
                    .with(Service.GATHERER, "DRIVETRAIN_GATHER_FETCH_ALLOWED_HOSTS", gallery.authority());
            screen.line("A gallery of drawn bears is open at " + gallery.endpoint());
            return play(options, Plan.drawn(wished()), new DrawnPictures(PER_LABEL), screen);
        } catch (IOException e) {
            throw new CannotStart(
                    "the gallery of drawn pictures cannot open port "
                            + options.ports().gallery() + ": " + e.getMessage(),
                    e);
        }
    }

    private int given(Screen screen, Path folder) throws InterruptedException {
        var folders = ClassFolders.read(folder);
        var plan = Plan.photographs(folders.labels(), backbone, wished());
        return play(where.options(), plan, GivenPictures.of(folders), screen);
    }

    private int play(PlatformOptions options, Plan plan, Pictures pictures, Screen screen) throws InterruptedException {
        var report = new Report();
        long start = System.nanoTime();
        screen.line("Drivetrain starts; this takes some seconds.");
        try (var platform = LocalPlatform.start(options, screen::line);
                var api = new Api(platform.origin())) {
            screen.line("All pages: " + platform.origin());
            boolean done = new Play(new Stage(api, screen, report, plan, pictures)).perform();
            end(report, platform, pictures, start, done, screen);
            if (!exit) {
                screen.line("The console stays open at " + platform.origin() + "; Ctrl-C stops all.");
                new CountDownLatch(1).await();
            }
            return done ? 0 : FAILED;
        }
    }

    private void end(
            Report report, LocalPlatform platform, Pictures pictures, long start, boolean done, Screen screen) {
        double seconds = (System.nanoTime() - start) / 1e9;
        report.put("traffic", pictures.traffic(), "pictures of the traffic", pictures.traffic());
        report.put("succeeded", done);
        report.put("seconds", seconds, "took", String.format(Locale.ROOT, "%.0f s", seconds));
        report.put(
                "origin",
                platform.origin().toString(),
                "all pages",
                platform.origin().toString());
        for (var service : Service.values()) {
            report.put(
                    service.title(),
                    platform.origin().resolve(service.root() + "/").toString());
        }
        screen.line("");
        screen.line(done ? "The whole story was told." : "The story broke off.");
        screen.line("");
        screen.line(report.table());
        if (json != null) {
            report.write(json);
        }
    }

    private OptionalInt wished() {
        return epochs == null ? OptionalInt.empty() : OptionalInt.of(epochs);
    }
}
