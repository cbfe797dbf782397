package io.drivetrain.inference.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * An inference request as it was sent.
 *
 * @param id to be echoed; empty if none was given
 */
record InferRequest(String id, Map<String, JsonNode> parameters, List<Tensor> inputs, List<Wanted> outputs) {

    /**
     * @param datatype as written: {@code UINT8}, {@code BYTES}
     * @param data by datatype; {@link Data.Absent} until the binary part has been read
     */
    record Tensor(String name, List<Long> shape, String datatype, Map<String, JsonNode> parameters, Data data) {

        Tensor with(Data newData) {
            return new Tensor(name, shape, datatype, parameters, newData);
        }
    }

    /** An output that is asked for. */
    record Wanted(String name, Map<String, JsonNode> parameters) {}

    /** The elements of a tensor, row-major. */
    sealed interface Data {

        /** Numbers 0 to 255, one byte each. */
        record Numbers(byte[] values) implements Data {}

        /** Texts as they stand in JSON. */
        record Texts(List<String> values) implements Data {}

        /** Raw bytes from the binary part, one array per element. */
        record Blobs(List<byte[]> values) implements Data {}

        /** No {@code data} in the JSON. */
        record Absent() implements Data {}
    }
}
