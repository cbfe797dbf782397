package io.drivetrain.trainer.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsTest {

    @TempDir
    Path folder;

    @Test
    void readsWhatItWrote() throws Exception {
        Path file = folder.resolve("a.safetensors");
        var tensor = new Tensor(List.of(2, 3), new float[] {1, -2, 3.5f, 0, Float.MIN_VALUE, 1e30f});

        SafetensorsWriter.write(file, Map.of("a", tensor), Map.of("epochs", "[1]"));

        try (var read = SafetensorsFile.open(file)) {
            assertThat(read.header().metadata()).containsEntry("epochs", "[1]");
            assertThat(read.read("a", List.of(2, 3)).values()).isEqualTo(tensor.values());
        }
    }

    @Test
    void namesTheTensorAndBothShapesWhenTheShapeIsWrong() throws Exception {
        Path file = folder.resolve("a.safetensors");
        SafetensorsWriter.write(file, Map.of("conv1.weight", new Tensor(List.of(4), new float[4])), Map.of());

        try (var read = SafetensorsFile.open(file)) {
            assertThatThrownBy(() -> read.read("conv1.weight", List.of(2, 2)))
                    .isInstanceOf(BadSafetensors.class)
                    .hasMessage("tensor 'conv1.weight' must have the shape [2, 2], the file has [4]");
            assertThatThrownBy(() -> read.read("fc.weight", List.of(1))).hasMessage("tensor 'fc.weight' is missing");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            not json                                                                       | not JSON
            []                                                                             | not a JSON object
            {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}                         | needs 8 bytes, has 4
            {"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}                         | lies from 8 to 0
            {"a":{"dtype":"F32","shape":[2],"data_offsets":[-8,0]}}                        | lies from -8 to 0
            {"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}                        | has the dimension -2
            {"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,8]}}                       | has the dimension 1.5
            {"a":{"dtype":"F32","shape":[2147483647,2147483647,9],"data_offsets":[0,8]}}   | larger than any file
            {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,99999999999999999999]}}      | no pair of data_offsets
            {"a":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}}                        | begins at byte 8
            {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}                         | the file has 8
            {"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}                        | the file has 8
            {"a":{"dtype":"object","shape":[2],"data_offsets":[0,8]}}                      | unknown type 'object'
            {"a":{"dtype":"F32","shape":[1,1,1,1,1,1,1,1,2],"data_offsets":[0,8]}}         | at most 8 dimensions
            {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}} | not JSON
            {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}} | begins at byte 4
            {"a":{"dtype":"F32"}}                                                          | shape
            """)
    void refusesAHeaderThatLies(String json, String reason) throws IOException {
        Path file = file(json.length(), json, 8);

        assertThatThrownBy(() -> SafetensorsHeader.read(file))
                .isInstanceOf(BadSafetensors.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({"-1", "0", "4194305", "9223372036854775807", "1000"})
    void refusesAHeaderLengthThatCannotBe(long length) throws IOException {
        Path file = file(length, "{}", 0);

        assertThatThrownBy(() -> SafetensorsHeader.read(file))
                .isInstanceOf(BadSafetensors.class)
                .hasMessageContaining("header");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        Path file = Files.createFile(folder.resolve("empty"));

        assertThatThrownBy(() -> SafetensorsHeader.read(file)).isInstanceOf(BadSafetensors.class);
    }

    @Property(tries = 300)
    void readsOrRefusesWhateverTheBytes(@ForAll byte[] bytes) throws IOException {
        Path file = Files.createTempFile("hostile", ".safetensors");
        try {
            var framed = ByteBuffer.allocate(8 + bytes.length).order(ByteOrder.LITTLE_ENDIAN);
            Files.write(file, framed.putLong(bytes.length).put(bytes).array());
            SafetensorsHeader.read(file);
        } catch (BadSafetensors e) {
            assertThat(e).hasMessageNotContaining("\n");
        } finally {
            Files.delete(file);
        }
    }

    private Path file(long length, String header, int dataBytes) throws IOException {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(8 + json.length + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        return Files.write(
                folder.resolve("hostile"), bytes.putLong(length).put(json).array());
    }
}
