package io.drivetrain.verifier.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Remembers, across a crash of the process, what it was working on: a byte in a file per try, removed when the try ends.
 * The files are scratch: without them a thing is only tried more often.
 */
public final class Attempts {

    private final Path folder;

    public Attempts(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of attempts '" + folder + "' cannot be made", e);
        }
    }

    /** Marks a try; gives how many there were that did not end, this one included. */
    public int begin(String id) {
        try {
            Path mark = folder.resolve(id);
            Files.write(mark, new byte[] {'.'}, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return Math.toIntExact(Files.size(mark));
        } catch (IOException e) {
            throw new UncheckedIOException("an attempt cannot be marked in '" + folder + "'", e);
        }
    }

    public void end(String id) {
        try {
            Files.deleteIfExists(folder.resolve(id));
        } catch (IOException e) {
            throw new UncheckedIOException("an attempt cannot be unmarked in '" + folder + "'", e);
        }
    }
}
