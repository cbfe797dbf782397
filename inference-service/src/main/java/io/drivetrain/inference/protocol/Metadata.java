package io.drivetrain.inference.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.drivetrain.contracts.manifest.ModelManifest;
import io.drivetrain.inference.model.Outputs;
import java.util.List;
import java.util.Map;

/** What the protocol says about servers and models. */
final class Metadata {

    private Metadata() {}

    record Server(String name, String version, List<String> extensions) {}

    record Model(
            String name,
            List<String> versions,
            String platform,
            List<Tensor> inputs,
            List<Tensor> outputs,
            Map<String, Object> parameters) {}

    record Tensor(String name, String datatype, List<Integer> shape) {}

    record Ready(String name, boolean ready) {}

    record Indexed(String name, String version, String state, String reason) {}

    record Error(@JsonProperty("error") String error) {}

    /** -1 stands for a dimension the request chooses. */
    static Model of(ModelManifest manifest, List<String> versions) {
        int size = manifest.preprocessing().imageSize();
        int classes = manifest.labels().size();
        return new Model(
                manifest.classifier(),
                versions,
                "onnx_onnxv1",
                List.of(new Tensor(Outputs.IMAGE, "UINT8", List.of(-1, size, size, 3))),
                List.of(
                        new Tensor(Outputs.PROBABILITIES, "FP32", List.of(-1, classes)),
                        new Tensor(OutputPlan.LABEL, "BYTES", List.of(-1)),
                        new Tensor(Outputs.EMBEDDING, "FP32", List.of(-1, -1))),
                Map.of(
                        "labels",
                        String.join(",", manifest.labels()),
                        "encoded_pictures",
                        "input image also takes picture files as BYTES [-1]"));
    }
}
