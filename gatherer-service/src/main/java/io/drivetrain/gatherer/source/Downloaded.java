package io.drivetrain.gatherer.source;

import io.drivetrain.platform.object.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** An uploaded object as a file, which is gone when this is closed. */
record Downloaded(Path path) implements AutoCloseable {

    /** @throws SourceException if there is no such object; {@code named} says what was meant */
    static Downloaded from(ObjectStore store, String key, Path scratch, String named)
            throws IOException, SourceException {
        InputStream stored =
                store.open(key).orElseThrow(() -> new SourceException(named + " is not there; upload it first"));
        try (stored) {
            Files.createDirectories(scratch);
            var file = new Downloaded(Files.createTempFile(scratch, "upload-", ".part"));
            boolean whole = false;
            try {
                Files.copy(stored, file.path(), StandardCopyOption.REPLACE_EXISTING);
                whole = true;
                return file;
            } finally {
                if (!whole) {
                    file.close();
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
