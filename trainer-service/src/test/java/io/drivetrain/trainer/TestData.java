package io.drivetrain.trainer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The large files some tests want, which are not part of the repository. */
public final class TestData {

    public static final String HOW_TO =
            "set DRIVETRAIN_TEST_DATA to the folder with bears/ and weights/, or put it beside the checkout as shared/data";

    private TestData() {}

    public static Optional<Path> find() {
        var named = System.getenv("DRIVETRAIN_TEST_DATA");
        Path data = named != null
                ? Path.of(named)
                : Path.of(System.getProperty("drivetrain.root", "..")).resolve("../shared/data");
        return Files.isDirectory(data) ? Optional.of(data) : Optional.empty();
    }
}
