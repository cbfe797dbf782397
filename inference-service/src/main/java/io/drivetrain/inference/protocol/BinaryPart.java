package io.drivetrain.inference.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.inference.protocol.InferRequest.Data;
import io.drivetrain.inference.protocol.InferRequest.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The binary tensor extension: tensors appended behind the JSON, in the order of the inputs that claim bytes. */
final class BinaryPart {

    private static final String SIZE = "binary_data_size";
    private static final int MAX_ELEMENTS = 4096;

    private BinaryPart() {}

    /**
     * Reads a body whose first {@code jsonLength} bytes are JSON; 0 for a body that is nothing but one picture file.
     *
     * @throws BadRequest if lengths do not add up
     */
    static InferRequest read(byte[] body, int jsonLength, String inputName) {
        if (jsonLength == 0) {
            BadRequest.require(body.length > 0, "the body is empty");
            var data = new Data.Blobs(List.of(body));
            var input = new Tensor(inputName, List.of(1L), "BYTES", Map.of(), data);
            return new InferRequest("", Map.of(), List.of(input), List.of());
        }
        BadRequest.require(
                jsonLength > 0 && jsonLength <= body.length,
                "Inference-Header-Content-Length is " + jsonLength + ", the body has " + body.length + " bytes");
        var request = RequestReader.read(body, 0, jsonLength);
        return fill(request, ByteBuffer.wrap(body, jsonLength, body.length - jsonLength));
    }

    private static InferRequest fill(InferRequest request, ByteBuffer rest) {
        var inputs = new ArrayList<Tensor>();
        for (var input : request.inputs()) {
            var size = input.parameters().get(SIZE);
            inputs.add(size == null ? input : input.with(take(input, size, rest)));
        }
        BadRequest.require(!rest.hasRemaining(), "the body has " + rest.remaining() + " bytes that no input claims");
        return new InferRequest(request.id(), request.parameters(), List.copyOf(inputs), request.outputs());
    }

    private static Data take(Tensor input, JsonNode claimed, ByteBuffer rest) {
        BadRequest.require(
                input.data() instanceof Data.Absent, "input '" + input.name() + "' has both 'data' and " + SIZE);
        BadRequest.require(
                claimed.isIntegralNumber() && claimed.asLong() >= 0 && claimed.asLong() <= rest.remaining(),
                SIZE + " of input '" + input.name() + "' is " + claimed + ", " + rest.remaining() + " bytes are left");
        var bytes = new byte[claimed.asInt()];
        rest.get(bytes);
        return input.datatype().equals("BYTES") ? elements(input.name(), bytes) : new Data.Numbers(bytes);
    }

    private static Data elements(String name, byte[] bytes) {
        var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var elements = new ArrayList<byte[]>();
        while (in.hasRemaining()) {
            BadRequest.require(in.remaining() >= Integer.BYTES, "input '" + name + "' ends inside a length");
            int length = in.getInt();
            BadRequest.require(
                    length >= 0 && length <= in.remaining(),
                    "element " + elements.size() + " of input '" + name + "' claims " + Integer.toUnsignedString(length)
                            + " bytes, " + in.remaining() + " are left");
            BadRequest.require(
                    elements.size() < MAX_ELEMENTS,
                    "input '" + name + "' may have at most " + MAX_ELEMENTS + " elements");
            elements.add(Arrays.copyOfRange(bytes, in.position(), in.position() + length));
            in.position(in.position() + length);
        }
        return new Data.Blobs(elements);
    }
}
