package io.drivetrain.local.folder;

import io.drivetrain.local.CannotStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The layout of a data folder, told by a number in its {@code VERSION} file. */
final class Layout {

    static final String VERSION = "1";

    private Layout() {}

    /** Refuses a folder that holds something else than our layout; leaves it as it is. */
    static void check(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new CannotStart("the data folder " + folder + " is a file");
        }
        var file = versionFile(folder);
        if (Files.exists(file)) {
            var found = new String(Files.readAllBytes(regular(file)), StandardCharsets.ISO_8859_1).strip();
            if (!found.equals(VERSION)) {
                throw new CannotStart("the data folder " + folder + " has layout " + shown(found)
                        + ", this Drivetrain reads layout " + VERSION
                        + "; nothing was touched. Use the release that wrote it, or another --data folder");
            }
        } else if (!empty(folder)) {
            throw new CannotStart("the folder " + folder
                    + " is not empty and not a Drivetrain data folder; nothing was touched. Name another with --data");
        }
        if (!Files.isWritable(folder)) {
            throw new CannotStart("the data folder " + folder + " is not writable");
        }
    }

    static void mark(Path folder) throws IOException {
        if (!Files.exists(versionFile(folder))) {
            Files.writeString(versionFile(folder), VERSION + "\n");
        }
    }

    /** A lock file alone is what a start leaves that was killed before it wrote the version. */
    private static boolean empty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.allMatch(file -> file.endsWith("lock"));
        }
    }

    private static Path versionFile(Path folder) {
        return folder.resolve("VERSION");
    }

    private static Path regular(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CannotStart(
                    file + " is not a plain file, so the folder's layout is unknown; nothing was touched");
        }
        return file;
    }

    private static String shown(String text) {
        var safe = text.replaceAll("[^\\w.-]", "?");
        return "'" + (safe.length() > 20 ? safe.substring(0, 20) + "…" : safe) + "'";
    }
}
