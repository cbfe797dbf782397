package io.drivetrain.trainer.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How a worker process is started. */
public final class WorkerCommand {

    private static final String MAIN_CLASS = "io.drivetrain.trainer.worker.TrainWorker";

    private WorkerCommand() {}

    /**
     * The command line.
     *
     * @param heap most memory for Java objects, as {@code -Xmx} takes it; tensors come on top
     * @param folder with the job
     */
    public static List<String> java(String heap, Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                // batches are arrays of many megabytes, which this collector moves least
                "-XX:+UseParallelGC",
                "-Djava.awt.headless=true",
                "-Dai.djl.offline=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                MAIN_CLASS,
                folder.toString());
    }

    /**
     * What the process finds in its environment beside ours: the class path, the engine's threads and its folder for
     * natives, and malloc told to keep what it has, for each step asks for the same large blocks again (a fifth less
     * processor time). The class path must not be on the command line: ONNX Runtime 1.29 matches that against a regular
     * expression when it starts, and overflows the stack if it is some ten thousand characters long.
     */
    public static Map<String, String> environment(String classPath, int threads, Path engineCache) {
        return Map.of(
                "CLASSPATH", classPath,
                "OMP_NUM_THREADS", String.valueOf(threads),
                "DJL_CACHE_DIR", engineCache.toString(),
                "MALLOC_ARENA_MAX", "1",
                "MALLOC_MMAP_THRESHOLD_", "4294967296",
                "MALLOC_TRIM_THRESHOLD_", "8589934592",
                "MALLOC_TOP_PAD_", "268435456");
    }
}
