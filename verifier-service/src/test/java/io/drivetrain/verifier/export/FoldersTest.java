package io.drivetrain.verifier.export;

import static io.drivetrain.verifier.Given.item;
import static io.drivetrain.verifier.Given.picture;
import static io.drivetrain.verifier.Given.released;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import io.drivetrain.platform.object.InMemoryObjectStore;
import io.drivetrain.platform.object.ObjectStoreException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class FoldersTest {

    private final InMemoryObjectStore store = new InMemoryObjectStore();
    private final DatasetItem png = item("a", "grizzly", Part.TRAIN);
    private final DatasetItem jpeg = item("b", "teddy", Part.VALID);
    private final DatasetItem gone = item("c", "teddy", Part.TRAIN);

    @Test
    void picturesLieInFoldersWithTheirCreditsAndWhatIsMissingIsSaid() throws IOException {
        keep(png, picture(1).toPng());
        keep(jpeg, picture(2).toJpeg(.8f));

        var files = unzip(zip(List.of(png, jpeg, gone)));

        assertThat(files)
                .containsOnlyKeys(
                        "train/grizzly/" + png.image() + ".png",
                        "valid/teddy/" + jpeg.image() + ".jpeg",
                        "LICENCES.csv",
                        "card.md",
                        "MISSING.txt");
        assertThat(files.get("train/grizzly/" + png.image() + ".png"))
                .isEqualTo(picture(1).toPng());
        assertThat(text(files, "MISSING.txt")).isEqualTo(gone.image() + "\n");
        assertThat(text(files, "card.md")).isEqualTo("# Card\n");
        assertThat(text(files, "LICENCES.csv"))
                .contains(
                        "\"file\",\"label\",\"part\",\"licence\"",
                        "\"train/grizzly/" + png.image() + ".png\",\"grizzly\",\"train\",\"CC0\",,,");
    }

    @Test
    void equalDatasetsGiveEqualBytes() throws IOException {
        keep(png, picture(1).toPng());
        assertThat(zip(List.of(png))).isEqualTo(zip(List.of(png)));
    }

    @Test
    void noPictureIsReadAheadOfItsTurn() throws IOException {
        keep(png, picture(1).toPng());
        keep(jpeg, picture(2).toPng());
        var shipment = new Shipment(
                released("bears", 1),
                "",
                new byte[0],
                () -> Stream.of(png, jpeg).peek(this::vanishInItsTurn));
        var written = new ByteArrayOutputStream();

        new Folders(store, 1 << 20).write(shipment, written);

        assertThat(text(unzip(written.toByteArray()), "MISSING.txt")).isEqualTo(jpeg.image() + "\n");
    }

    private void vanishInItsTurn(DatasetItem item) {
        if (item.equals(jpeg)) {
            store.delete(ObjectKeys.image(jpeg.image()));
        }
    }

    @Test
    void aStoreThatGoesAwayBreaksTheExportOffInsteadOfEndingItEarly() {
        keep(png, new byte[100]);
        var shipment = new Shipment(released("bears", 1), "", new byte[0], () -> List.of(png).stream());
        assertThatThrownBy(() -> new Folders(store, 10).write(shipment, OutputStream.nullOutputStream()))
                .isInstanceOf(ObjectStoreException.class);
    }

    private void keep(DatasetItem item, byte[] bytes) {
        store.putIfAbsent(ObjectKeys.image(item.image()), bytes, "image/png");
    }

    private byte[] zip(List<DatasetItem> items) throws IOException {
        var out = new ByteArrayOutputStream();
        var card = "# Card\n".getBytes(StandardCharsets.UTF_8);
        new Folders(store, 1 << 20).write(new Shipment(released("bears", 1), "", card, items::stream), out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}
