package io.drivetrain.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Public data that is not part of the product; where it lies is said by {@code DRIVETRAIN_TEST_DATA}. */
public final class TestData {

    private TestData() {}

    /**
     * A file or folder of it.
     *
     * @throws CannotMeasure if it is not there; {@code what} says what it is
     */
    public static Path find(String name, String what) {
        var data = System.getenv("DRIVETRAIN_TEST_DATA");
        var found = Path.of(data == null ? "" : data).resolve(name);
        if (data == null || !Files.exists(found)) {
            throw new CannotMeasure("it needs DRIVETRAIN_TEST_DATA, a folder with " + name + " in it: " + what);
        }
        return found;
    }

    /** All files below {@code folder}, in order. */
    public static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
