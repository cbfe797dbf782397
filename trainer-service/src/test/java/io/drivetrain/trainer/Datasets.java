package io.drivetrain.trainer;

import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Dataset manifests for tests. */
public final class Datasets {

    private Datasets() {}

    public static DatasetItem item(String sha256, String label, Part part) {
        return new DatasetItem(
                sha256,
                label,
                part,
                48,
                48,
                "https://pictures.example/" + sha256,
                null,
                null,
                null,
                null,
                Map.of(),
                null);
    }

    public static byte[] manifest(List<DatasetItem> items) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            for (DatasetItem item : items) {
                zip.write(Json.write(item));
                zip.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
