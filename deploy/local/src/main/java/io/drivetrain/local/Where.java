package io.drivetrain.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which platform is meant, the same for every command. */
public final class Where {

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the one origin; the others follow from it (default: 8080).")
    private int port = Ports.DEFAULT_ORIGIN;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for all that is kept (default: .drivetrain/data in the checkout).")
    private @Nullable Path data;

    /** Picocli makes it and fills it. */
    public Where() {}

    public PlatformOptions options() {
        var options = PlatformOptions.defaults().withPort(port);
        var folder = data;
        return folder == null ? options : options.withData(folder);
    }
}
