package io.drivetrain.trainer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The large files some tests want, which are not part of the repository. */
public final class TestData {

    public static final String HOW_TO = "set DRIVETRAIN_TEST_DATA to the folder with bears/ and weights/";

    private TestData() {}

    public static Optional<Path> find() {
        return Optional.ofNullable(System.getenv("DRIVETRAIN_TEST_DATA"))
                .map(Path::of)
                .filter(Files::isDirectory);
    }
}
