package io.drivetrain.verifier.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Remembers, across a crash of the process, which pictures were being decoded: a byte in a file per try, removed when
 * the try ends. The files are scratch: without them a picture is only tried more often.
 */
final class Attempts {

    private final Path folder;

    Attempts(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of decoding attempts '" + folder + "' cannot be made", e);
        }
    }

    /** Marks a try; gives how many there were that did not end, this one included. */
    int begin(String image) {
        try {
            Path mark = folder.resolve(image);
            Files.write(mark, new byte[] {'.'}, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return Math.toIntExact(Files.size(mark));
        } catch (IOException e) {
            throw new UncheckedIOException("a decoding attempt cannot be marked in '" + folder + "'", e);
        }
    }

    void end(String image) {
        try {
            Files.deleteIfExists(folder.resolve(image));
        } catch (IOException e) {
            throw new UncheckedIOException("a decoding attempt cannot be unmarked in '" + folder + "'", e);
        }
    }
}
