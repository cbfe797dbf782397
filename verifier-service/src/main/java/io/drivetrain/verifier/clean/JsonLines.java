package io.drivetrain.verifier.clean;

import io.drivetrain.contracts.Json;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Gzipped JSON, a value on each line. */
final class JsonLines {

    static final String MEDIA_TYPE = "application/gzip";

    private JsonLines() {}

    static byte[] write(List<?> values) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out, 1 << 16)) {
            for (var value : values) {
                gzip.write(Json.write(value));
                gzip.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("lines could not be written to memory", e);
        }
        return out.toByteArray();
    }

    static <T> List<T> read(byte[] bytes, Class<T> type) {
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> Json.read(line.getBytes(StandardCharsets.UTF_8), type))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the bytes are no gzip", e);
        }
    }
}
