package io.drivetrain.testkit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A headless Chromium, if this machine has one: opens a page, lets it work, gives its document and what it complained. */
public final class Browser {

    /** How long a page works before its document is taken, by its own, fast clock. */
    public static final int USUAL_MILLIS = 9000;

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final long LIMIT_SECONDS = 60;
    /** Templates leave one between any two pieces of a sentence. */
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    private final String program;

    private Browser(String program) {
        this.program = program;
    }

    /** @param complaints console messages: refused by the security policy, said by a script, or a file not to be had */
    public record Seen(String document, List<String> complaints) {

        /** Without the answers of APIs, as a service that is tested alone has no others beside it. */
        public List<String> faults() {
            return complaints.stream()
                    .filter(line -> !(line.contains("Failed to load resource") && line.contains("/api/")))
                    .toList();
        }
    }

    /** Skips the test, and says so, on a machine without a browser. */
    public static Browser orSkip() {
        var browser = find();
        if (browser.isEmpty()) {
            System.out.println("SKIPPED: no Chromium on this machine, nobody has looked at the pages");
        }
        Assumptions.assumeTrue(browser.isPresent(), "no Chromium on this machine");
        return browser.orElseThrow();
    }

    private static Optional<Browser> find() {
        var path = System.getenv().getOrDefault("PATH", "");
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst()
                .map(file -> new Browser(file.getPath()));
    }

    /** Opens an empty tab to be used like a person would. */
    public Tab tab(Path scratch) throws IOException, InterruptedException {
        return Tab.start(program, scratch);
    }

    /**
     * Opens the page.
     *
     * @param milliseconds the page's clock runs fast for so long before the document is taken; 0 takes it when the page
     *     has loaded, in real time
     * @param scratch an empty folder
     */
    public Seen open(String address, int milliseconds, Path scratch) throws IOException, InterruptedException {
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
        return new Seen(COMMENT.matcher(Files.readString(document)).replaceAll(""), complaints);
    }
}
