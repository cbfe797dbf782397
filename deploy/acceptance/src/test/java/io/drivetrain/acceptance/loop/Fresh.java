package io.drivetrain.acceptance.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders of the build that are empty at the start of a test and stay after it. */
final class Fresh {

    private Fresh() {}

    static Path folder(String name) throws IOException {
        Path folder = Path.of("target", "demo", name).toAbsolutePath();
        if (Files.exists(folder)) {
            try (var old = Files.walk(folder)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return Files.createDirectories(folder);
    }
}
