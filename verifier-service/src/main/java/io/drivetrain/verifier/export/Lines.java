package io.drivetrain.verifier.export;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.manifest.DatasetItem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Exports with one line a picture. */
final class Lines {

    private static final ObjectWriter LINE =
            Json.mapper().writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private Lines() {}

    static void json(Shipment shipment, OutputStream out) throws IOException {
        write(shipment, out, Lines::json);
    }

    /** @param root where the API of pictures is, ending in a slash */
    static void addresses(Shipment shipment, String root, OutputStream out) throws IOException {
        write(shipment, out, item -> (root + item.image()).getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Shipment shipment, OutputStream out, Function<DatasetItem, byte[]> line)
            throws IOException {
        try (var items = shipment.items().get()) {
            for (var each = items.iterator(); each.hasNext(); ) {
                out.write(line.apply(each.next()));
                out.write('\n');
            }
        }
    }

    private static byte[] json(DatasetItem item) {
        try {
            return LINE.writeValueAsBytes(item);
        } catch (IOException e) {
            throw new IllegalStateException("an item cannot be written as JSON", e);
        }
    }
}
