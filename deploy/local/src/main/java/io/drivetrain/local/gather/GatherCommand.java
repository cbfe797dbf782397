package io.drivetrain.local.gather;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.contracts.event.GatheringProgressed;
import io.drivetrain.contracts.event.GatheringProgressed.State;
import io.drivetrain.local.CannotStart;
import io.drivetrain.local.Where;
import io.drivetrain.local.api.Api;
import io.drivetrain.local.api.Refused;
import io.drivetrain.local.api.Unreachable;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has pictures gathered for a classifier of the running platform, and shows how far that is. */
@Command(
        name = "gather",
        description = "Gathers pictures for a classifier of the running platform.",
        mixinStandardHelpOptions = true,
        footer = "The exit code is 0 if it was done, 4 if it failed or was cancelled, 1 if it could not be started.")
public final class GatherCommand implements Callable<Integer> {

    private static final int NOT_DONE = 4;

    @Parameters(paramLabel = "CLASSIFIER", description = "The classifier, defined before.")
    private String classifier = "";

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Wanted.Origin from = new Wanted.Origin();

    @ArgGroup(exclusive = false, heading = "Only for a search:%n")
    private Wanted.Narrowed narrowed = new Wanted.Narrowed();

    @Option(names = "--label", paramLabel = "L", description = "Only of this label; may be given several times.")
    private List<String> labels = List.of();

    @Option(
            names = "--below",
            paramLabel = "N",
            description = "Only of labels that have fewer than N accepted pictures.")
    private @Nullable Integer below;

    @Mixin
    private Where where = new Where();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Picocli makes it and fills it. */
    public GatherCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        var origin = URI.create("http://127.0.0.1:" + where.options().ports().origin() + "/");
        try (var api = new Api(origin)) {
            var wanted = new Wanted(api, Ids.name("classifier", classifier));
            List<String> only = below == null ? labels : wanted.labelsBelow(below, labels);
            if (below != null && only.isEmpty()) {
                out.println("Every label of '" + classifier + "' has " + below + " accepted pictures or more.");
                return 0;
            }
            var gathering = wanted.start(from, narrowed, only, out);
            return follow(api, gathering, out);
        } catch (Refused | InvalidContract e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        } catch (Unreachable e) {
            throw new CannotStart(
                    "no Drivetrain answers at " + origin + " (" + e.getMessage() + "); start it with './drivetrain up'",
                    e);
        }
    }

    private int follow(Api api, GatheringProgressed gathering, PrintWriter out) throws InterruptedException {
        String page = api.address("/gather/?classifier=" + classifier).toString();
        out.println("Gathering " + gathering.gathering() + " for '" + classifier + "'; on the page: " + page);
        out.flush();
        var goesOn = Thread.ofPlatform().unstarted(() -> {
            out.println();
            out.println("The gathering goes on without this command. See, pause or cancel it at " + page);
            out.flush();
        });
        Runtime.getRuntime().addShutdownHook(goesOn);
        GatheringProgressed end;
        try {
            end = new Follow(api, gathering.gathering(), out).untilItEnds();
        } finally {
            Runtime.getRuntime().removeShutdownHook(goesOn);
        }
        out.print(Account.of(end));
        out.flush();
        return end.state() == State.DONE ? 0 : NOT_DONE;
    }
}
