package io.drivetrain.trainer.run;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a worker's classes are and where its engine unpacks natives.
 *
 * @param engineCache kept between runs
 */
record WorkerPlace(String classPath, Path engineCache) {

    private static final String RUNNER = "quarkus-run.jar";

    /**
     * The class path of a worker beside a service that runs with {@code ownClassPath}: the same, or for a packaged service
     * the folders of its jars.
     */
    static String classPath(String ownClassPath) {
        if (!ownClassPath.endsWith(RUNNER) || ownClassPath.contains(File.pathSeparator)) {
            return ownClassPath;
        }
        Path root = Path.of(ownClassPath).toAbsolutePath().getParent();
        return Stream.of("app", "lib/main", "lib/boot")
                .map(folder -> root + File.separator + folder + File.separator + "*")
                .collect(Collectors.joining(File.pathSeparator));
    }
}
