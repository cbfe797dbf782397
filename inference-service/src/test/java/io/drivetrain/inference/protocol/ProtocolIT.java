package io.drivetrain.inference.protocol;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.drivetrain.contracts.Json;
import io.drivetrain.inference.Wired;
import io.drivetrain.inference.model.TestModels;
import io.drivetrain.inference.picture.TestPictures;
import io.drivetrain.testkit.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ProtocolIT {

    private static final String MODEL = "protocol";
    private static final int SIZE = TestModels.SIZE;
    private static boolean published;

    @Inject
    Wired wired;

    @BeforeEach
    void publishOnce() {
        if (!published) {
            wired.champion(MODEL);
            published = true;
        }
    }

    @Test
    void describesItselfAndItsModels() {
        given().get("/v2")
                .then()
                .statusCode(200)
                .body("name", equalTo("drivetrain"))
                .body("extensions", hasItem("binary_tensor_data"));
        given().get("/v2/health/live").then().statusCode(200);
        given().get("/v2/health/ready").then().statusCode(200);
        given().get("/v2/models/protocol")
                .then()
                .statusCode(200)
                .body("platform", equalTo("onnx_onnxv1"))
                .body("versions", contains("1"))
                .body("inputs[0].name", equalTo("image"))
                .body("inputs[0].datatype", equalTo("UINT8"))
                .body("inputs[0].shape", contains(-1, SIZE, SIZE, 3))
                .body("outputs[0].name", equalTo("probabilities"));
        given().get("/v2/models/protocol/versions/1/ready")
                .then()
                .statusCode(200)
                .body("ready", equalTo(true));
        given().get("/v2/models/protocol/ready").then().statusCode(200);
        given().post("/v2/repository/index")
                .then()
                .statusCode(200)
                .body("find { it.name == 'protocol' }.state", equalTo("READY"));
    }

    @Test
    void saysWhatItDoesNotHave() {
        given().get("/v2/models/nothing").then().statusCode(404).body("error", containsString("'nothing'"));
        given().get("/v2/models/protocol/versions/7").then().statusCode(404).body("error", containsString("@7"));
        given().get("/v2/models/protocol/versions/01/ready")
                .then()
                .statusCode(404)
                .body("error", containsString("'01'"));
        infer("nothing", tensor(List.of(1, SIZE, SIZE, 3), "UINT8", pixels(1)))
                .statusCode(404)
                .body("error", containsString("'nothing'"));
        given().body(request(tensor(List.of(1, SIZE, SIZE, 3), "UINT8", pixels(1))))
                .contentType("application/json")
                .post("/v2/models/protocol/versions/4/infer")
                .then()
                .statusCode(404)
                .body("error", containsString("protocol@4"));
    }

    @Test
    void answersTensors() {
        infer(MODEL, tensor(List.of(2, SIZE, SIZE, 3), "UINT8", pixels(2)))
                .statusCode(200)
                .body("model_name", equalTo(MODEL))
                .body("model_version", equalTo("1"))
                .body("id", equalTo("abc"))
                .body("parameters.role", equalTo("CHAMPION"))
                .body("outputs[0].name", equalTo("probabilities"))
                .body("outputs[0].shape", contains(2, 3))
                .body("outputs[1].data", contains("red", "red"));
    }

    @Test
    void answersPictureFilesAndPicksOutputs() {
        var file = Base64.getEncoder().encodeToString(TestPictures.jpeg(50, 40, 5, 5, 250));
        var outputs = List.of(
                Map.of("name", "probabilities", "parameters", Map.of("classification", 2)),
                Map.of("name", "embedding"));

        given().body(request(tensor(List.of(1), "BYTES", List.of(file)), outputs))
                .contentType("application/json")
                .post("/v2/models/protocol/infer")
                .then()
                .statusCode(200)
                .body("outputs[0].datatype", equalTo("BYTES"))
                .body("outputs[0].shape", contains(1, 2))
                .body("outputs[0].data[0]", startsWith("0.9"))
                .body("outputs[0].data[0]", containsString(":2:blue"))
                .body("outputs[1].shape", contains(1, 3));
    }

    @Test
    void speaksBinaryBothWays() throws Exception {
        byte[] file = TestPictures.png(50, 40, 5, 250, 5);
        var header = Json.write(Map.of(
                "id", "bin",
                "parameters", Map.of("binary_data_output", true),
                "inputs",
                        List.of(Map.of(
                                "name",
                                "image",
                                "shape",
                                List.of(1),
                                "datatype",
                                "BYTES",
                                "parameters",
                                Map.of("binary_data_size", file.length + 4)))));
        var body = new ByteArrayOutputStream();
        body.writeBytes(header);
        body.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(file.length)
                .array());
        body.writeBytes(file);

        var response = given().body(body.toByteArray())
                .contentType("application/octet-stream")
                .header("Inference-Header-Content-Length", header.length)
                .post("/v2/models/protocol/infer");

        assertThat(response.statusCode()).isEqualTo(200);
        int jsonLength = Integer.parseInt(response.header("Inference-Header-Content-Length"));
        byte[] all = response.asByteArray();
        var json = Json.mapper().readTree(all, 0, jsonLength);
        assertThat(json.at("/id").asText()).isEqualTo("bin");
        assertThat(json.at("/outputs/0/parameters/binary_data_size").asInt()).isEqualTo(12);
        var rest = ByteBuffer.wrap(all, jsonLength, all.length - jsonLength).order(ByteOrder.LITTLE_ENDIAN);
        float sum = rest.getFloat() + rest.getFloat() + rest.getFloat();
        assertThat(sum).isCloseTo(1, within(1e-5f));
        byte[] label = new byte[rest.getInt()];
        rest.get(label);
        assertThat(new String(label, UTF_8)).isEqualTo("green");
        assertThat(rest.hasRemaining()).isFalse();
    }

    @Test
    void takesABareFile() {
        given().body(TestPictures.png(50, 40, 5, 250, 5))
                .contentType("application/octet-stream")
                .header("Inference-Header-Content-Length", 0)
                .post("/v2/models/protocol/infer")
                .then()
                .statusCode(200)
                .body("outputs[1].data", contains("green"));
    }

    @Test
    void namesThePictureAndTheReason() {
        var good = Base64.getEncoder().encodeToString(TestPictures.png(9, 9, 1, 2, 3));
        var bad = Base64.getEncoder().encodeToString("no picture".getBytes(UTF_8));

        infer(MODEL, tensor(List.of(2), "BYTES", List.of(good, bad)))
                .statusCode(400)
                .body("error", startsWith("picture 1 cannot be used: "));
        infer(MODEL, tensor(List.of(1, 8, 8, 3), "UINT8", pixels(8, 1)))
                .statusCode(400)
                .body("error", containsString("16"));
        infer(MODEL, tensor(List.of(1, SIZE, SIZE, 3), "FP32", pixels(1)))
                .statusCode(400)
                .body("error", containsString("UINT8"));
        given().body("{")
                .contentType("application/json")
                .post("/v2/models/protocol/infer")
                .then()
                .statusCode(400)
                .body("error", containsString("JSON"));
    }

    @Test
    void aBurstIsRefusedAtOnceAndTheRestIsAnswered() {
        byte[] file = TestPictures.jpeg(1500, 1500, 5, 250, 5);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<CompletableFuture<Integer>>();
            for (int i = 0; i < 200; i++) {
                answers.add(CompletableFuture.supplyAsync(
                        () -> {
                            var response = given().body(file)
                                    .contentType("application/octet-stream")
                                    .header("Inference-Header-Content-Length", 0)
                                    .post("/v2/models/protocol/infer");
                            if (response.statusCode() == 429) {
                                assertThat(response.header("Retry-After")).isEqualTo("1");
                                assertThat(response.jsonPath().getString("error"))
                                        .contains("waiting");
                            }
                            return response.statusCode();
                        },
                        pool));
            }
            var statuses = answers.stream().map(CompletableFuture::join).toList();
            assertThat(statuses).containsOnly(200, 429).contains(200, 429);
        }
    }

    private static ValidatableResponse infer(String model, Map<String, Object> input) {
        return given().body(request(input))
                .contentType("application/json")
                .post("/v2/models/" + model + "/infer")
                .then();
    }

    private static byte[] request(Map<String, Object> input) {
        return Json.write(Map.of("id", "abc", "inputs", List.of(input)));
    }

    private static byte[] request(Map<String, Object> input, List<?> outputs) {
        return Json.write(Map.of("id", "abc", "inputs", List.of(input), "outputs", outputs));
    }

    private static Map<String, Object> tensor(List<Integer> shape, String datatype, Object data) {
        return Map.of("name", "image", "shape", shape, "datatype", datatype, "data", data);
    }

    private static List<Integer> pixels(int count) {
        return pixels(SIZE, count);
    }

    private static List<Integer> pixels(int size, int count) {
        var pixels = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            for (byte b : TestPictures.pixels(size, 250, 5, 5)) {
                pixels.add(b & 0xff);
            }
        }
        return pixels;
    }
}
