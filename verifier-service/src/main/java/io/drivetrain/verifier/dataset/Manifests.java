package io.drivetrain.verifier.dataset;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.manifest.DatasetItem;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Gzipped JSON lines. Equal items give equal bytes: Java writes no time into the gzip header, and keys are sorted. */
final class Manifests {

    static final String MEDIA_TYPE = "application/gzip";

    private static final ObjectWriter LINE =
            Json.mapper().writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private Manifests() {}

    static byte[] write(List<DatasetItem> items) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out, 1 << 16)) {
            for (var item : items) {
                gzip.write(LINE.writeValueAsBytes(item));
                gzip.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a manifest could not be written to memory", e);
        }
        return out.toByteArray();
    }

    /** The items of a manifest, one at a time; closing the stream closes {@code bytes}. */
    static Stream<DatasetItem> read(InputStream bytes) {
        try {
            var lines = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(bytes, 1 << 16), StandardCharsets.UTF_8));
            return lines.lines()
                    .map(line -> Json.read(line.getBytes(StandardCharsets.UTF_8), DatasetItem.class))
                    .onClose(() -> close(lines));
        } catch (IOException e) {
            throw new UncheckedIOException("a manifest is no gzip", e);
        }
    }

    private static void close(BufferedReader lines) {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a manifest could not be closed", e);
        }
    }
}
