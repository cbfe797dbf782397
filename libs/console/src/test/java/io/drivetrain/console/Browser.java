package io.drivetrain.console;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium, if this machine has one: opens a page, lets it work, gives its document and what it complained. */
final class Browser {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final long LIMIT_SECONDS = 60;

    private final String program;

    private Browser(String program) {
        this.program = program;
    }

    /** @param complaints console messages, refused by the security policy or said by a script */
    record Seen(String document, List<String> complaints) {}

    static Optional<Browser> find() {
        var path = System.getenv().getOrDefault("PATH", "");
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst()
                .map(file -> new Browser(file.getPath()));
    }

    /**
     * Opens the page.
     *
     * @param milliseconds the page's clock runs fast for so long before the document is taken; 0 takes it when the page
     *     has loaded, in real time
     */
    Seen open(String address, int milliseconds, Path scratch) throws IOException, InterruptedException {
        var document = Files.createTempFile(scratch, "document", ".html");
        var log = Files.createTempFile(scratch, "log", ".txt");
        var command =
                new ArrayList<>(List.of(program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"));
        command.addAll(List.of("--no-first-run", "--disable-background-networking", "--disable-component-update"));
        command.addAll(List.of("--disable-sync", "--enable-logging=stderr", "--window-size=1400,1000", "--dump-dom"));
        command.add("--user-data-dir=" + Files.createTempDirectory(scratch, "profile"));
        if (milliseconds > 0) {
            command.add("--virtual-time-budget=" + milliseconds);
        }
        command.add(address);
        var process = new ProcessBuilder(command)
                .redirectOutput(document.toFile())
                .redirectError(log.toFile())
                .start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException(program + " did not finish " + address + " within " + LIMIT_SECONDS + " s");
        }
        var complaints = Files.readAllLines(log).stream()
                .filter(line -> line.contains("CONSOLE"))
                .toList();
        return new Seen(Files.readString(document), complaints);
    }
}
