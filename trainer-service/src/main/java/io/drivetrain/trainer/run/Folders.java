package io.drivetrain.trainer.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Removes folders; what cannot be removed is not worth failing for. */
final class Folders {

    private static final Logger LOG = Logger.getLogger(Folders.class);

    private Folders() {}

    static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(Folders::delete);
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("%s cannot be removed: %s", folder, e.getMessage());
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
