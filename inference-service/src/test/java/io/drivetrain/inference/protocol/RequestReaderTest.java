package io.drivetrain.inference.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.inference.picture.Picture;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestReaderTest {

    @Test
    void readsNestedAndFlatNumbersAlike() {
        var flat = pictures(json("[1,1,1,3]", "UINT8", "[1,2,255]"));
        var nested = pictures(json("[1,1,1,3]", "UINT8", "[[[[1,2,255]]]]"));

        assertThat(((Picture.Square) flat).pixels()).containsExactly(1, 2, 255);
        assertThat(((Picture.Square) nested).pixels()).containsExactly(1, 2, 255);
    }

    @Test
    void readsDataBeforeShapeAndSkipsWhatItDoesNotKnow() {
        var request = read("""
                {"later":{"a":[1,{"b":2}]},"inputs":[{"data":[7,8,9],"odd":[[]],"shape":[1,1,1,3],"datatype":"UINT8",
                 "name":"image"}],"id":"x","parameters":{"subject":"cam-1"}}
                """);

        assertThat(request.id()).isEqualTo("x");
        assertThat(request.parameters().get("subject").asText()).isEqualTo("cam-1");
        assertThat(InputPictures.of(request, 4)).hasSize(1);
    }

    @Test
    void readsPictureFilesAsBase64() {
        var text = Base64.getEncoder().encodeToString(new byte[] {1, 2, 3});

        var picture = pictures(json("[1]", "BYTES", "[\"" + text + "\"]"));

        assertThat(((Picture.Encoded) picture).bytes()).containsExactly(1, 2, 3);
    }

    @Test
    void readsTheBinaryPart() {
        var header = """
                {"inputs":[{"name":"image","shape":[2],"datatype":"BYTES","parameters":{"binary_data_size":11}}]}\
                """.getBytes(UTF_8);
        var body = ByteBuffer.allocate(header.length + 11).order(ByteOrder.LITTLE_ENDIAN);
        body.put(header).putInt(2).put((byte) 5).put((byte) 6).putInt(1).put((byte) 7);

        var pictures = InputPictures.of(BinaryPart.read(body.array(), header.length, "image"), 4);

        assertThat(((Picture.Encoded) pictures.get(0)).bytes()).containsExactly(5, 6);
        assertThat(((Picture.Encoded) pictures.get(1)).bytes()).containsExactly(7);
    }

    @Test
    void takesABareBodyAsOnePicture() {
        var pictures = InputPictures.of(BinaryPart.read(new byte[] {9, 9}, 0, "image"), 4);

        assertThat(((Picture.Encoded) pictures.getFirst()).bytes()).containsExactly(9, 9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[1,1,1,3]; UINT8; [1,2]; needs 3 values, got 2",
                "[1,1,1,3]; UINT8; [1,2,256]; must be 0 to 255, got 256",
                "[1,1,1,3]; UINT8; [1,2,-1]; must be 0 to 255, got -1",
                "[1,1,1,3]; UINT8; [1,2,2.5]; whole numbers",
                "[1,1,1,3]; UINT8; [1,2,99999999999999999999]; must be 0 to 255",
                "[1,1,1,3]; UINT8; [1,2,null]; whole numbers",
                "[1,1,1,3]; UINT8; [1,2,'a']; may not mix",
                "[1,2,1,3]; UINT8; [1,2,3]; must have the shape [n, size, size, 3]",
                "[1,1,3]; UINT8; [1,2,3]; must have the shape [n, size, size, 3]",
                "[1,3,1,1]; UINT8; [1,2,3]; must have the shape [n, size, size, 3]",
                "[0,1,1,3]; UINT8; []; 1 to 4 pictures",
                "[9,1,1,3]; UINT8; [1,2,3]; 1 to 4 pictures",
                "[99999999999,1,1,3]; UINT8; [1,2,3]; 1 to 4 pictures",
                "[1,1,1,3]; FP32; [1,2,3]; UINT8 pixels or BYTES",
                "[1,1,1,3]; UINT8; ['a']; needs numbers",
                "[1]; BYTES; ['*']; picture 0 is not base64",
                "[2]; BYTES; ['aGk=']; needs 2 elements, got 1",
                "[1,2]; BYTES; ['aGk=']; must have the shape [n]",
                "[1]; BYTES; [1,2]; needs base64 texts",
                "[1]; BYTES; 7; must be a list",
            })
    void namesTheRuleThatIsBroken(String shape, String datatype, String data, String rule) {
        assertThatThrownBy(() -> pictures(json(shape, datatype, data.replace('\'', '"'))))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "7; must be a JSON object",
                "[]; must be a JSON object",
                "{\"inputs\":3}; must be a list",
                "{\"inputs\":[3]}; must be an object",
                "{\"inputs\":[]; not readable JSON",
                "{\"inputs\":[]} x; not readable JSON",
                "{\"id\":3}; must be a text",
                "{\"parameters\":[]}; must be an object",
            })
    void namesWhatIsNoRequest(String json, String rule) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(BadRequest.class).hasMessageContaining(rule);
    }

    @Test
    void refusesAnInputOfAnotherName() {
        assertThatThrownBy(() -> InputPictures.of(
                        read("{\"inputs\":[{\"name\":\"x\",\"shape\":[1],\"datatype\":\"BYTES\",\"data\":[\"\"]}]}"),
                        4))
                .hasMessageContaining("'image', got 'x'");
    }

    @Test
    void survivesAnyBinaryDamage() {
        var random = new Random(3);
        var header = """
                {"inputs":[{"name":"image","shape":[1],"datatype":"BYTES","parameters":{"binary_data_size":8}}]}\
                """.getBytes(UTF_8);
        for (int i = 0; i < 3000; i++) {
            var body = new byte[header.length + random.nextInt(16)];
            random.nextBytes(body);
            System.arraycopy(header, 0, body, 0, header.length);
            try {
                InputPictures.of(BinaryPart.read(body, header.length - (i % 7 == 0 ? 1 : 0), "image"), 4);
            } catch (BadRequest expected) {
                // the only way out besides passing
            }
        }
    }

    private static Picture pictures(String json) {
        return InputPictures.of(read(json), 4).getFirst();
    }

    private static InferRequest read(String json) {
        byte[] bytes = json.getBytes(UTF_8);
        return RequestReader.read(bytes, 0, bytes.length);
    }

    private static String json(String shape, String datatype, String data) {
        return "{\"inputs\":[{\"name\":\"image\",\"shape\":" + shape + ",\"datatype\":\"" + datatype + "\",\"data\":"
                + data + "}]}";
    }
}
