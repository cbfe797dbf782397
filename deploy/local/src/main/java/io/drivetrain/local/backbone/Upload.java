package io.drivetrain.local.backbone;

import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.contracts.Json;
import io.drivetrain.local.CannotStart;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;

/** Sends weights to the trainer, streamed, with a bar. */
record Upload(URI origin) {

    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    /**
     * Puts the file and returns what to tell the person.
     *
     * @throws CannotStart if no platform answers, or it refuses
     */
    String put(Weights weights, Path file) throws IOException, InterruptedException {
        var address = origin.resolve("train/api/v1/backbones/" + weights.name() + "?sha256=" + weights.sha256());
        try (var http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var bar = Bars.bytes("upload", Files.size(file))) {
            var request = HttpRequest.newBuilder(address)
                    .timeout(TIMEOUT)
                    .header("Content-Type", "application/octet-stream")
                    .PUT(body(file, bar))
                    .build();
            var response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() / 100 != 2) {
                throw new CannotStart("backbone '" + weights.name() + "' was refused (" + response.statusCode() + "): "
                        + detail(response.body()));
            }
        } catch (ConnectException e) {
            throw new CannotStart("no Drivetrain answers at " + origin + "; start it with './drivetrain up'", e);
        }
        return "Backbone '" + weights.name() + "' is in place: " + Files.size(file) + " bytes, SHA-256 "
                + weights.sha256() + ".";
    }

    private static BodyPublisher body(Path file, ProgressBar bar) throws IOException {
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> counted(file, bar)), Files.size(file));
    }

    private static InputStream counted(Path file, ProgressBar bar) {
        try {
            return new FilterInputStream(Files.newInputStream(file)) {
                @Override
                public int read(byte[] bytes, int from, int count) throws IOException {
                    int read = super.read(bytes, from, count);
                    if (read > 0) {
                        bar.stepBy(read);
                    }
                    return read;
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException("file " + file + " cannot be read", e);
        }
    }

    private static String detail(byte[] problem) {
        try {
            return Json.read(problem, JsonNode.class).path("detail").asText("no reason given");
        } catch (InvalidContract e) {
            return "no reason given";
        }
    }
}
