package io.drivetrain.trainer.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.event.TrainingProgressed.Epoch;
import io.drivetrain.trainer.network.Blueprint;
import io.drivetrain.trainer.weights.BadSafetensors;
import io.drivetrain.trainer.weights.SafetensorsFile;
import io.drivetrain.trainer.weights.SafetensorsWriter;
import io.drivetrain.trainer.weights.Tensor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run between two epochs, enough to go on as if it had never stopped.
 *
 * @param epochs the table so far; its length is the number of epochs done
 * @param optimiserSteps steps of the running phase's optimiser
 * @param loss of those steps
 * @param weights of the network
 * @param moments of the optimiser
 */
public record Checkpoint(
        List<Epoch> epochs,
        int optimiserSteps,
        SmoothedLoss loss,
        Map<String, Tensor> weights,
        Map<String, Tensor> moments) {

    private static final String MOMENT = "optimiser/";
    private static final String EPOCHS = "epochs";
    private static final String STEPS = "optimiserSteps";
    private static final String LOSS = "loss";

    public Checkpoint {
        epochs = List.copyOf(epochs);
    }

    public static String fileName(int epochs) {
        return "epoch-" + epochs + ".safetensors";
    }

    void write(Path file) throws IOException {
        var tensors = new LinkedHashMap<>(weights);
        moments.forEach((name, tensor) -> tensors.put(MOMENT + name, tensor));
        SafetensorsWriter.write(
                file, tensors, Map.of(EPOCHS, text(epochs), STEPS, String.valueOf(optimiserSteps), LOSS, text(loss)));
    }

    /**
     * Reads the checkpoint of a network like {@code blueprint}.
     *
     * @throws BadSafetensors if it is damaged or of another network
     */
    public static Checkpoint read(Path path, Blueprint blueprint) throws IOException, BadSafetensors {
        try (var file = SafetensorsFile.open(path)) {
            var metadata = file.header().metadata();
            var weights = new LinkedHashMap<String, Tensor>();
            var moments = new LinkedHashMap<String, Tensor>();
            for (var spec : blueprint.parameters()) {
                weights.put(spec.name(), file.read(spec.name(), spec.shape()));
            }
            for (var entry : file.header().tensors().values()) {
                if (entry.name().startsWith(MOMENT)) {
                    moments.put(entry.name().substring(MOMENT.length()), file.read(entry.name(), entry.shape()));
                }
            }
            return new Checkpoint(
                    content(metadata, EPOCHS, new TypeReference<>() {}),
                    content(metadata, STEPS, new TypeReference<>() {}),
                    content(metadata, LOSS, new TypeReference<>() {}),
                    weights,
                    moments);
        }
    }

    private static String text(Object value) {
        return new String(Json.write(value), StandardCharsets.UTF_8);
    }

    private static <T> T content(Map<String, String> metadata, String name, TypeReference<T> type)
            throws BadSafetensors {
        try {
            return Json.mapper().readValue(metadata.getOrDefault(name, ""), type);
        } catch (JsonProcessingException e) {
            throw new BadSafetensors("the checkpoint has no usable '" + name + "'");
        }
    }
}
