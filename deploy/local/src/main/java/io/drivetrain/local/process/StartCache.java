package io.drivetrain.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A service's classes, loaded and linked in an earlier run and kept in a file (JEP 483, 514), which halves the work of a
 * start. It lies beside the service's jar and is good for that build, this JDK and the same flags; the JVM checks that
 * and goes on without a cache that does not fit.
 */
record StartCache(Path jar) {

    Path file() {
        return jar.resolveSibling("app.aot");
    }

    /** What a start that may use the cache adds to its flags. */
    List<String> use() {
        return fresh() ? List.of("-XX:AOTCache=" + file()) : List.of();
    }

    /** What a start adds that makes the cache when it ends. */
    List<String> make() {
        return List.of("-XX:AOTCacheOutput=" + file());
    }

    /** Whether it was made after the build. */
    private boolean fresh() {
        try {
            return Files.isRegularFile(file())
                    && Files.getLastModifiedTime(file()).compareTo(Files.getLastModifiedTime(jar)) >= 0;
        } catch (IOException e) {
            return false;
        }
    }
}
