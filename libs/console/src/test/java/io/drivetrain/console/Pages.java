package io.drivetrain.console;

import java.nio.file.Path;

/** Where the built pages lie, seen from the module's folder, in which its tests run. */
final class Pages {

    /** The folder that the jar serves as the origin's root. */
    static final Path ROOT = Path.of("target/classes/META-INF/resources").toAbsolutePath();

    /** Pages that only the tests need. */
    static final Path FOR_TESTS = Path.of("target/test-classes/pages").toAbsolutePath();

    private Pages() {}
}
