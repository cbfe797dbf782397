package io.drivetrain.inference.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.contracts.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the JSON of a request token by token: a tree of 150,528 number nodes per picture would cost 50 times its size. */
final class RequestReader {

    private static final int MAX_PARTS = 64;
    private static final int MAX_DIMENSIONS = 8;

    private final JsonParser in;

    private RequestReader(JsonParser in) {
        this.in = in;
    }

    /** Throws {@link BadRequest} if the bytes are no such request. */
    static InferRequest read(byte[] json, int offset, int length) {
        try (var parser = Json.mapper().createParser(json, offset, length)) {
            var request = new RequestReader(parser).request();
            BadRequest.require(parser.nextToken() == null, "there is something behind the end of the JSON request");
            return request;
        } catch (IOException e) {
            throw new BadRequest("the request is not readable JSON", e);
        }
    }

    private InferRequest request() throws IOException {
        BadRequest.require(in.nextToken() == JsonToken.START_OBJECT, "the request must be a JSON object");
        var id = "";
        Map<String, JsonNode> parameters = Map.of();
        List<InferRequest.Tensor> inputs = List.of();
        List<InferRequest.Wanted> outputs = List.of();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            var field = in.currentName();
            in.nextToken();
            switch (field) {
                case "id" -> id = text("id");
                case "parameters" -> parameters = parameters();
                case "inputs" -> inputs = list("inputs", this::tensor);
                case "outputs" -> outputs = list("outputs", this::wanted);
                default -> in.skipChildren();
            }
        }
        return new InferRequest(id, parameters, inputs, outputs);
    }

    private InferRequest.Tensor tensor() throws IOException {
        var name = "";
        var datatype = "";
        List<Long> shape = List.of();
        Map<String, JsonNode> parameters = Map.of();
        InferRequest.Data data = new InferRequest.Data.Absent();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            var field = in.currentName();
            in.nextToken();
            switch (field) {
                case "name" -> name = text("input name");
                case "datatype" -> datatype = text("datatype");
                case "shape" -> shape = shape();
                case "parameters" -> parameters = parameters();
                case "data" -> data = new DataReader(in).read();
                default -> in.skipChildren();
            }
        }
        return new InferRequest.Tensor(name, shape, datatype, parameters, data);
    }

    private InferRequest.Wanted wanted() throws IOException {
        var name = "";
        Map<String, JsonNode> parameters = Map.of();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            var field = in.currentName();
            in.nextToken();
            switch (field) {
                case "name" -> name = text("output name");
                case "parameters" -> parameters = parameters();
                default -> in.skipChildren();
            }
        }
        return new InferRequest.Wanted(name, parameters);
    }

    private interface Part<T> {
        T read() throws IOException;
    }

    private <T> List<T> list(String what, Part<T> part) throws IOException {
        BadRequest.require(in.currentToken() == JsonToken.START_ARRAY, "'" + what + "' must be a list");
        var parts = new ArrayList<T>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            BadRequest.require(in.currentToken() == JsonToken.START_OBJECT, "each of '" + what + "' must be an object");
            BadRequest.require(parts.size() < MAX_PARTS, "'" + what + "' may have at most " + MAX_PARTS + " parts");
            parts.add(part.read());
        }
        return parts;
    }

    private List<Long> shape() throws IOException {
        BadRequest.require(in.currentToken() == JsonToken.START_ARRAY, "'shape' must be a list of numbers");
        var shape = new ArrayList<Long>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            BadRequest.require(
                    in.currentToken() == JsonToken.VALUE_NUMBER_INT && shape.size() < MAX_DIMENSIONS,
                    "'shape' must be a list of at most " + MAX_DIMENSIONS + " whole numbers");
            shape.add(in.getLongValue());
        }
        return shape;
    }

    private Map<String, JsonNode> parameters() throws IOException {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            return Map.of();
        }
        BadRequest.require(in.currentToken() == JsonToken.START_OBJECT, "'parameters' must be an object");
        JsonNode tree = Json.mapper().readTree(in);
        var parameters = new LinkedHashMap<String, JsonNode>();
        tree.properties().forEach(each -> parameters.put(each.getKey(), each.getValue()));
        return parameters;
    }

    private String text(String what) throws IOException {
        BadRequest.require(in.currentToken() == JsonToken.VALUE_STRING, "'" + what + "' must be a text");
        return in.getText();
    }
}
