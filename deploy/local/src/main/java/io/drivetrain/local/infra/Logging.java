package io.drivetrain.local.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Where this process's log lines go: warnings only, for the broker says hundreds of lines at every start. */
public final class Logging {

    private static final int FILE_BYTES = 4 << 20;
    private static final int FILES = 2;
    private static final String LINE = "%1$tFT%1$tT.%1$tL %4$-7s %3$s %5$s%6$s%n";

    private Logging() {}

    /** Leaves standard error to warnings, one line each. */
    public static void quiet() {
        System.setProperty("java.util.logging.SimpleFormatter.format", LINE);
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
    }

    /** Sends everything to {@code file}, bounded to two files of 4 MiB, and nothing to the console. */
    public static void toFile(Path file) {
        quiet();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            LogManager.getLogManager().reset();
            Handler handler = new FileHandler(file + ".%g", FILE_BYTES, FILES, true);
            handler.setFormatter(new SimpleFormatter());
            Logger root = Logger.getLogger("");
            root.setLevel(Level.WARNING);
            root.addHandler(handler);
            Logger.getLogger("io.drivetrain").setLevel(Level.INFO);
        } catch (IOException e) {
            throw new UncheckedIOException("the log file " + file + " cannot be written", e);
        }
    }
}
