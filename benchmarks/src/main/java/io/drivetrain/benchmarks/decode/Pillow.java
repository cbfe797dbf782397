package io.drivetrain.benchmarks.decode;

import io.drivetrain.benchmarks.Scratch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The same work in Python's Pillow, if this machine has it. */
final class Pillow implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String SCRIPT = """
            import io, pathlib, sys, time
            from PIL import Image
            size, seconds = int(sys.argv[2]), float(sys.argv[3])
            files = [p.read_bytes() for p in sorted(pathlib.Path(sys.argv[1]).glob("*.jpg"))]
            def square(data):
                image = Image.open(io.BytesIO(data)).convert("RGB")
                w, h = image.size
                side = min(w, h)
                x, y = (w - side) // 2, (h - side) // 2
                return image.resize((size, size), Image.BILINEAR, box=(x, y, x + side, y + side)).tobytes()
            for data in files[:8]:
                square(data)
            done, start = 0, time.process_time()
            while time.process_time() - start < seconds:
                square(files[done % len(files)])
                done += 1
            print(done / (time.process_time() - start))
            """;

    private final Scratch scratch;
    private final String version;

    private Pillow(Scratch scratch, String version) {
        this.scratch = scratch;
        this.version = version;
    }

    /** Empty if there is no Python 3 with Pillow. */
    static Optional<Pillow> find(List<byte[]> jpegs) throws IOException, InterruptedException {
        var version = python(List.of("-c", "import PIL; print(PIL.__version__)"));
        if (version.isEmpty()) {
            return Optional.empty();
        }
        var scratch = Scratch.make();
        for (int i = 0; i < jpegs.size(); i++) {
            Files.write(scratch.folder().resolve(String.format("%05d.jpg", i)), jpegs.get(i));
        }
        return Optional.of(new Pillow(scratch, version.get()));
    }

    String version() {
        return version;
    }

    /** Pictures per second of processor time, on one thread. */
    double measure(int size, double seconds) throws IOException, InterruptedException {
        return Double.parseDouble(python(List.of(
                        "-c", SCRIPT, scratch.folder().toString(), String.valueOf(size), String.valueOf(seconds)))
                .orElseThrow(() -> new IOException("Pillow " + version + " could not read the pictures")));
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }

    private static Optional<String> python(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("python3"));
        command.addAll(arguments);
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return Optional.empty();
        }
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("Python did not end within " + PATIENCE.toSeconds() + " s");
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.exitValue() == 0 ? Optional.of(said) : Optional.empty();
    }
}
