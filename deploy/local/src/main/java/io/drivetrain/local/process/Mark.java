package io.drivetrain.local.process;

import java.nio.file.Path;
import java.util.List;

/** The argument on a service's command line by which a later launcher knows the process as one of its data folder. */
public record Mark(Path data) {

    private static final String NAME = "-Ddrivetrain.data=";

    /** What is added to the command line. */
    public String argument() {
        return NAME + data;
    }

    /** Whether a process with these arguments was started for this very data folder. */
    boolean isOn(List<String> arguments) {
        return arguments.contains(argument());
    }
}
