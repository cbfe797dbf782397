package io.drivetrain.local.backbone;

import io.drivetrain.local.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Fetches a large file to disk, bounded in bytes and in silence, with a bar. */
final class Download {

    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration FIRST_BYTE = Duration.ofSeconds(60);
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final int BUFFER = 1 << 16;

    private Download() {}

    /** @throws CannotStart if the server refuses or falls silent, or the file is larger than a backbone may be */
    static void to(Path file, URI address) throws IOException, InterruptedException {
        to(file, address, SILENCE);
    }

    static void to(Path file, URI address, Duration silence) throws IOException, InterruptedException {
        try (var http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var request = HttpRequest.newBuilder(address).timeout(FIRST_BYTE).build();
            var response = http.send(request, BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new CannotStart(address + " answered " + response.statusCode());
                }
                copy(body, length(response, address), file, address, silence);
            } finally {
                http.shutdownNow();
            }
        } catch (IOException e) {
            throw new CannotStart(address + " cannot be downloaded: " + e, e);
        }
    }

    private static long length(HttpResponse<?> response, URI address) {
        long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
        if (length > Weights.MAX_BYTES) {
            throw tooLarge(address);
        }
        return length;
    }

    private static void copy(InputStream body, long length, Path file, URI address, Duration silence)
            throws IOException {
        var buffer = new byte[BUFFER];
        long sum = 0;
        try (var bar = Bars.bytes("download", length);
                var out = Files.newOutputStream(file);
                var patience = new SilenceLimit(body, silence)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                patience.heard();
                sum += read;
                if (sum > Weights.MAX_BYTES) {
                    throw tooLarge(address);
                }
                out.write(buffer, 0, read);
                bar.stepTo(sum);
            }
            if (patience.broken()) {
                throw new CannotStart(address + " sent nothing for " + silence.toSeconds() + " s");
            }
        }
    }

    private static CannotStart tooLarge(URI address) {
        return new CannotStart(address + " is larger than the " + Weights.MAX_BYTES + " bytes a backbone may have");
    }
}
