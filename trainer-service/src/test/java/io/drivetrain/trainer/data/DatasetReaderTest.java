package io.drivetrain.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import io.drivetrain.trainer.Datasets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class DatasetReaderTest {

    @Test
    void readsItemsInOrder() {
        var items = List.of(
                Datasets.item("a".repeat(64), "cat", Part.VALID), Datasets.item("b".repeat(64), "dog", Part.TRAIN));

        assertThat(DatasetReader.read(Datasets.manifest(items))).isEqualTo(items);
    }

    @Test
    void saysWhichItemIsBroken() throws IOException {
        assertThatThrownBy(() -> DatasetReader.read(
                        zipped("{\"image\":\"../../etc/passwd\",\"label\":\"cat\",\"width\":1,\"height\":1}\n")))
                .isInstanceOf(InvalidContract.class)
                .hasMessageContaining("item 1")
                .hasMessageContaining("image");
    }

    @Test
    void refusesWhatUnpacksToTooMuch() throws IOException {
        byte[] bomb = zipped(" ".repeat(100_000));

        assertThatThrownBy(() -> DatasetReader.read(bomb, 10_000))
                .isInstanceOf(InvalidContract.class)
                .hasMessageContaining("more than 10000 bytes");
    }

    @Test
    void refusesWhatIsNotZipped() {
        assertThatThrownBy(() -> DatasetReader.read(new byte[] {1, 2, 3})).isInstanceOf(InvalidContract.class);
    }

    private static byte[] zipped(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
