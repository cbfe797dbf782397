package io.drivetrain.inference.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import io.drivetrain.contracts.Json;
import io.drivetrain.inference.serve.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a response: JSON, and behind it the tensors that were asked for in binary. */
final class ResponseWriter {

    private ResponseWriter() {}

    /** @param jsonLength length of the JSON part; that of the whole body if no tensor is binary */
    record Body(byte[] bytes, int jsonLength) {
        boolean binary() {
            return jsonLength < bytes.length;
        }
    }

    static Body write(String id, Reply reply, List<OutputTensor> outputs) {
        var body = new ByteArrayOutputStream();
        try (var json = Json.mapper().createGenerator(body)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("model_name", reply.classifier());
            json.writeStringField("model_version", String.valueOf(reply.version()));
            if (!id.isEmpty()) {
                json.writeStringField("id", id);
            }
            json.writeObjectFieldStart("parameters");
            json.writeStringField("role", reply.role());
            json.writeStringField(
                    "prediction",
                    reply.answers().stream().map(Reply.Answer::prediction).collect(Collectors.joining(",")));
            json.writeEndObject();
            json.writeArrayFieldStart("outputs");
            for (var output : outputs) {
                write(json, output);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a response could not be written to memory", e);
        }
        int jsonLength = body.size();
        outputs.stream().filter(OutputTensor::binary).forEach(output -> body.writeBytes(output.bytes()));
        return new Body(body.toByteArray(), jsonLength);
    }

    private static void write(JsonGenerator json, OutputTensor output) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", output.name());
        json.writeStringField("datatype", output.datatype());
        json.writeArrayFieldStart("shape");
        for (int dimension : output.shape()) {
            json.writeNumber(dimension);
        }
        json.writeEndArray();
        if (output.binary()) {
            json.writeObjectFieldStart("parameters");
            json.writeNumberField("binary_data_size", output.bytes().length);
            json.writeEndObject();
        } else {
            data(json, output);
        }
        json.writeEndObject();
    }

    private static void data(JsonGenerator json, OutputTensor output) throws IOException {
        json.writeArrayFieldStart("data");
        switch (output) {
            case OutputTensor.Floats floats -> {
                for (float[] row : floats.rows()) {
                    for (float value : row) {
                        json.writeNumber(value);
                    }
                }
            }
            case OutputTensor.Texts texts -> {
                for (var text : texts.values()) {
                    json.writeString(text);
                }
            }
        }
        json.writeEndArray();
    }
}
