package io.drivetrain.inference.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.inference.model.Outputs;
import io.drivetrain.inference.protocol.InferRequest.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which outputs go back, and how. */
record OutputPlan(List<Output> outputs) {

    static final String LABEL = "label";

    private static final List<Wanted> PLAIN =
            List.of(new Wanted(Outputs.PROBABILITIES, Map.of()), new Wanted(LABEL, Map.of()));

    /**
     * @param classification how many of the best classes to write as {@code value:index:label}; 0 for the plain numbers
     * @param binary whether it goes behind the JSON
     */
    record Output(String name, int classification, boolean binary) {}

    /** Throws {@link BadRequest} for an output the model does not have or a parameter of the wrong kind. */
    static OutputPlan of(InferRequest request) {
        boolean binary = flag(request.parameters().get("binary_data_output"), "binary_data_output", false);
        var wanted = request.outputs().isEmpty() ? PLAIN : request.outputs();
        var outputs = new ArrayList<Output>();
        for (var each : wanted) {
            BadRequest.require(
                    List.of(Outputs.PROBABILITIES, LABEL, Outputs.EMBEDDING).contains(each.name()),
                    "there is no output '" + InputPictures.shown(each.name())
                            + "': ask for probabilities, label or embedding");
            outputs.add(new Output(
                    each.name(),
                    classification(each),
                    flag(each.parameters().get("binary_data"), "binary_data", binary)));
        }
        return new OutputPlan(outputs);
    }

    boolean embeddings() {
        return outputs.stream().anyMatch(output -> output.name().equals(Outputs.EMBEDDING));
    }

    private static int classification(Wanted wanted) {
        var asked = wanted.parameters().get("classification");
        if (asked == null) {
            return 0;
        }
        BadRequest.require(
                wanted.name().equals(Outputs.PROBABILITIES), "'classification' goes with the output probabilities");
        BadRequest.require(
                asked.isIntegralNumber() && asked.asLong() >= 0 && asked.asLong() <= 1000,
                "'classification' must be 0 to 1000");
        return asked.asInt();
    }

    private static boolean flag(@Nullable JsonNode value, String name, boolean otherwise) {
        if (value == null) {
            return otherwise;
        }
        BadRequest.require(value.isBoolean(), "'" + name + "' must be true or false");
        return value.asBoolean();
    }
}
