package io.drivetrain.local;

import io.drivetrain.local.backbone.BackboneCommand;
import io.drivetrain.local.demo.DemoCommand;
import io.drivetrain.local.gather.GatherCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that run Java; the script {@code drivetrain} builds what is missing and calls this. */
@Command(
        name = "drivetrain",
        description = "Runs image classifiers in production.",
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            StatusCommand.class,
            DownCommand.class,
            GatherCommand.class,
            BackboneCommand.class,
            TrainCachesCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    if (e instanceof CannotStart) {
                        command.getErr().println("drivetrain: " + e.getMessage());
                        return 1;
                    }
                    throw e;
                });
    }
}
