package io.drivetrain.local.demo;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.local.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * A person's pictures in one folder per label, divided into those to learn from and about a tenth per label held back for
 * the traffic. Which ones are held back depends on their names alone.
 */
record ClassFolders(List<String> labels, List<Entry> learned, List<Entry> heldBack) {

    private static final int ONE_IN = 10;
    private static final int LEAST = 5;

    record Entry(String label, Path file) {}

    /** @throws CannotStart if the folder has fewer than two class folders with pictures */
    static ClassFolders read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CannotStart("--images " + folder + " is no folder");
        }
        var labels = new ArrayList<String>();
        var learned = new ArrayList<Entry>();
        var heldBack = new ArrayList<Entry>();
        for (Path classFolder : sorted(folder, true)) {
            List<Path> files = sorted(classFolder, false);
            if (files.size() < LEAST) {
                continue;
            }
            String label = label(classFolder);
            labels.add(label);
            int held = Math.max(1, files.size() / ONE_IN);
            files.sort(Comparator.comparingLong(ClassFolders::shuffled).thenComparing(Path::toString));
            files.subList(0, held).forEach(f -> heldBack.add(new Entry(label, f)));
            files.subList(held, files.size()).forEach(f -> learned.add(new Entry(label, f)));
        }
        if (labels.size() < 2) {
            throw new CannotStart("--images " + folder + " needs at least two folders, one per label, with " + LEAST
                    + " pictures or more each; found " + labels);
        }
        heldBack.sort(Comparator.comparingLong((Entry e) -> shuffled(e.file())));
        return new ClassFolders(List.copyOf(labels), List.copyOf(learned), List.copyOf(heldBack));
    }

    private static String label(Path folder) {
        String name =
                folder.getFileName().toString().strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
        try {
            return Ids.name("label", name);
        } catch (InvalidContract e) {
            throw new CannotStart("the folder " + folder + " cannot name a label: " + e.getMessage(), e);
        }
    }

    private static List<Path> sorted(Path folder, boolean folders) {
        try (var all = Files.list(folder)) {
            return new ArrayList<>(all.filter(p -> !p.getFileName().toString().startsWith("."))
                    .filter(p -> folders ? Files.isDirectory(p) : Files.isRegularFile(p))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be read", e);
        }
    }

    /** The same everywhere, and without regard to how somebody numbered the files. */
    private static long shuffled(Path file) {
        var crc = new CRC32();
        crc.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
