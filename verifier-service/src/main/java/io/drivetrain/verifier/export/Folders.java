package io.drivetrain.verifier.export;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.imaging.Magic;
import io.drivetrain.imaging.UndecodableException;
import io.drivetrain.platform.object.ObjectStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip of {@code part/label/picture}, as it is trained on elsewhere. Pictures are stored, not compressed again; equal
 * datasets give equal bytes.
 */
final class Folders {

    private final ObjectStore store;
    private final long maxBytes;

    Folders(ObjectStore store, long maxBytes) {
        this.store = store;
        this.maxBytes = maxBytes;
    }

    void write(Shipment shipment, OutputStream out) throws IOException {
        var missing = new StringBuilder();
        var credits =
                new StringBuilder(Csv.row("file", "label", "part", "licence", "creator", "attribution", "url", "page"));
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var time = LocalDateTime.ofInstant(shipment.dataset().at(), ZoneOffset.UTC);
        try (var items = shipment.items().get()) {
            for (var each = items.iterator(); each.hasNext(); ) {
                var item = each.next();
                var bytes = store.get(ObjectKeys.image(item.image()), maxBytes);
                if (bytes.isEmpty()) {
                    missing.append(item.image()).append('\n');
                    continue;
                }
                var file = file(item, bytes.get());
                stored(zip, file, bytes.get(), time);
                credits.append(credit(file, item));
            }
        }
        text(zip, "LICENCES.csv", credits, time);
        stored(zip, "card.md", shipment.card(), time);
        if (!missing.isEmpty()) {
            text(zip, "MISSING.txt", missing, time);
        }
        zip.finish();
    }

    private static String file(DatasetItem item, byte[] bytes) {
        return item.part().word() + "/" + item.label() + "/" + item.image() + "." + extension(bytes);
    }

    private static String extension(byte[] bytes) {
        try {
            return Magic.sniff(bytes).word();
        } catch (UndecodableException e) {
            return "bin";
        }
    }

    private static String credit(String file, DatasetItem item) {
        return Csv.row(
                file,
                item.label(),
                item.part().word(),
                item.licence(),
                item.creator(),
                item.attribution(),
                item.url(),
                item.page());
    }

    private static void text(ZipOutputStream zip, String name, StringBuilder text, LocalDateTime time)
            throws IOException {
        stored(zip, name, text.toString().getBytes(StandardCharsets.UTF_8), time);
    }

    private static void stored(ZipOutputStream zip, String name, byte[] bytes, LocalDateTime time) throws IOException {
        var crc = new CRC32();
        crc.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
