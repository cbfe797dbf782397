package io.drivetrain.verifier.screen;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a decoder process is started: small, quick to start, with none of our secrets in its environment. */
final class DecoderCommand {

    private static final String RUNNER = "quarkus-run.jar";
    /** Names of the libraries it needs begin so. */
    private static final List<String> NEEDED = List.of("io.drivetrain.", "com.twelvemonkeys.", "org.jspecify.");

    private DecoderCommand() {}

    static ProcessBuilder of(Bounds bounds, long heapBytes, String ownClassPath) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapBytes / 1024 + "k",
                "-Xms16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-XX:MaxMetaspaceSize=64m",
                "-XX:ReservedCodeCacheSize=24m",
                "-XX:-UsePerfData",
                // a crash is an answer here, not something to keep a file of
                "-XX:+SuppressFatalErrorMessage",
                "-Djava.awt.headless=true",
                DecoderMain.class.getName()));
        command.addAll(bounds.words());
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("CLASSPATH", classPath(ownClassPath));
        builder.environment().put("MALLOC_ARENA_MAX", "1");
        return builder;
    }

    /** The same as ours, or of a packaged service the jars that decoding needs. */
    static String classPath(String own) {
        if (!own.endsWith(RUNNER) || own.contains(File.pathSeparator)) {
            return own;
        }
        Path root = Path.of(own).toAbsolutePath().resolveSibling("");
        return Stream.concat(
                        jars(root.resolve("app")),
                        Stream.of("main", "boot")
                                .flatMap(folder -> jars(root.resolve("lib").resolve(folder)))
                                .filter(jar -> NEEDED.stream()
                                        .anyMatch(jar.getFileName().toString()::startsWith)))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("the libraries in '" + folder + "' cannot be listed", e);
        }
    }
}
