package io.drivetrain.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the source tree lies, so that one module's tests can run what another module built. */
public final class Checkout {

    private Checkout() {}

    /** The root folder: the system property {@code drivetrain.root}, or the nearest folder upwards with the wrapper in it. */
    public static Path root() {
        String told = System.getProperty("drivetrain.root");
        if (told != null && !told.isBlank()) {
            return Path.of(told).toAbsolutePath().normalize();
        }
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no checkout at or above " + start + "; set -Ddrivetrain.root");
    }

    /** The class path of the launcher as built, for a child process. */
    static String launcherClassPath() {
        Path target = root().resolve("deploy/local/target");
        Path classes = target.resolve("classes");
        Path libraries = target.resolve("lib");
        if (!Files.isDirectory(classes) || !Files.isDirectory(libraries)) {
            throw new IllegalStateException(
                    "deploy/local is not built: " + classes + " and " + libraries + " are needed; package it first");
        }
        return classes + System.getProperty("path.separator") + libraries + "/*";
    }
}
