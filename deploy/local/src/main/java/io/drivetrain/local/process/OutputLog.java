package io.drivetrain.local.process;

import io.drivetrain.local.CannotStart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What a service says, in a file that is turned over when it is full, and the last lines of it at hand. */
final class OutputLog {

    private static final int LAST = 30;
    private static final int LONGEST_LINE = 8192;

    private final Path file;
    private final long fullBytes;
    private final Deque<String> last = new ArrayDeque<>();

    OutputLog(Path file, long fullBytes) {
        this.file = file;
        this.fullBytes = fullBytes;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new CannotStart("the log folder of " + file + " cannot be made", e);
        }
    }

    Path file() {
        return file;
    }

    /** The latest lines, oldest first. */
    List<String> last() {
        synchronized (last) {
            return List.copyOf(last);
        }
    }

    /** Copies until the stream ends. A full disk costs the log, not the service: reading goes on so that it never blocks. */
    void copy(InputStream output) {
        try (var lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                line = copyUntilFull(lines, line);
            }
        } catch (IOException e) {
            // The stream of a killed process breaks rather than ends.
        }
    }

    private @org.jspecify.annotations.Nullable String copyUntilFull(BufferedReader lines, String first)
            throws IOException {
        String line = first;
        turnOver();
        try (var out = open()) {
            long written = Files.exists(file) ? Files.size(file) : 0;
            while (line != null && written < fullBytes) {
                var kept = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
                remember(kept);
                written += kept.length() + 1;
                write(out, kept, !lines.ready());
                line = lines.readLine();
            }
        }
        return line;
    }

    private Writer open() {
        try {
            return Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            return Writer.nullWriter();
        }
    }

    private static void write(Writer out, String line, boolean flush) {
        try {
            out.write(line);
            out.write('\n');
            if (flush) {
                out.flush();
            }
        } catch (IOException e) {
            // See copy(): losing log lines is the lesser harm.
        }
    }

    private void turnOver() {
        try {
            if (Files.exists(file) && Files.size(file) >= fullBytes) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            // It grows past its bound rather than losing what it has.
        }
    }

    private void remember(String line) {
        synchronized (last) {
            if (last.size() == LAST) {
                last.removeFirst();
            }
            last.addLast(line);
        }
    }
}
