package io.drivetrain.benchmarks.serve;

import io.drivetrain.contracts.Json;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;

/** A picture file in the Open Inference Protocol's binary form: a JSON header, then one BYTES element with its length. */
record InferRequest(Map<String, String> headers, byte[] body) {

    static InferRequest of(byte[] file) {
        byte[] header = Json.write(Map.of(
                "inputs",
                List.of(Map.of(
                        "name",
                        "image",
                        "shape",
                        List.of(1),
                        "datatype",
                        "BYTES",
                        "parameters",
                        Map.of("binary_data_size", Integer.BYTES + file.length)))));
        var body = new ByteArrayOutputStream(header.length + Integer.BYTES + file.length);
        body.writeBytes(header);
        body.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(file.length)
                .array());
        body.writeBytes(file);
        return new InferRequest(
                Map.of(
                        "Content-Type",
                        "application/octet-stream",
                        "Inference-Header-Content-Length",
                        String.valueOf(header.length)),
                body.toByteArray());
    }
}
