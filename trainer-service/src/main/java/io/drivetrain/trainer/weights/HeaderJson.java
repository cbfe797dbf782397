package io.drivetrain.trainer.weights;

import static io.drivetrain.trainer.weights.BadSafetensors.require;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the JSON of a safetensors header and checks every number in it. */
final class HeaderJson {

    private static final String METADATA = "__metadata__";
    private static final int MAX_DIMENSIONS = 8;
    private static final Map<String, Integer> BYTES_PER_VALUE = Map.ofEntries(
            Map.entry("BOOL", 1),
            Map.entry("U8", 1),
            Map.entry("I8", 1),
            Map.entry("F8_E5M2", 1),
            Map.entry("F8_E4M3", 1),
            Map.entry("I16", 2),
            Map.entry("U16", 2),
            Map.entry("F16", 2),
            Map.entry("BF16", 2),
            Map.entry("I32", 4),
            Map.entry("U32", 4),
            Map.entry("F32", 4),
            Map.entry("I64", 8),
            Map.entry("U64", 8),
            Map.entry("F64", 8));
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private HeaderJson() {}

    static SafetensorsHeader parse(byte[] json, long dataStart, long dataBytes) throws BadSafetensors {
        JsonNode root = tree(json);
        require(root != null && root.isObject(), "the safetensors header is not a JSON object");
        var tensors = new LinkedHashMap<String, TensorEntry>();
        var metadata = new LinkedHashMap<String, String>();
        for (var field : root.properties()) {
            if (field.getKey().equals(METADATA)) {
                field.getValue()
                        .properties()
                        .forEach(e -> metadata.put(e.getKey(), e.getValue().asText()));
            } else {
                tensors.put(field.getKey(), entry(field.getKey(), field.getValue()));
            }
        }
        requireCovered(tensors, dataBytes);
        return new SafetensorsHeader(dataStart, tensors, metadata);
    }

    private static JsonNode tree(byte[] json) throws BadSafetensors {
        try {
            return STRICT.readTree(json);
        } catch (JsonProcessingException e) {
            throw new BadSafetensors("the safetensors header is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new BadSafetensors("the safetensors header is not readable text");
        }
    }

    private static TensorEntry entry(String name, JsonNode node) throws BadSafetensors {
        String type = node.path("dtype").asText("");
        int width = BYTES_PER_VALUE.getOrDefault(type, 0);
        require(width > 0, tensor(name) + " has the unknown type '" + type + "'");
        List<Integer> shape = shape(name, node.path("shape"));
        JsonNode offsets = node.path("data_offsets");
        require(
                offsets.isArray()
                        && offsets.size() == 2
                        && offsets.get(0).isIntegralNumber()
                        && offsets.get(1).isIntegralNumber()
                        && offsets.get(0).canConvertToLong()
                        && offsets.get(1).canConvertToLong(),
                tensor(name) + " has no pair of data_offsets");
        long begin = offsets.get(0).asLong();
        long end = offsets.get(1).asLong();
        require(begin >= 0 && end >= begin, tensor(name) + " lies from " + begin + " to " + end);
        long wanted = bytes(name, shape, width);
        require(
                end - begin == wanted,
                tensor(name) + " of type " + type + " and shape " + shape + " needs " + wanted + " bytes, has "
                        + (end - begin));
        return new TensorEntry(name, type, shape, begin, end);
    }

    private static List<Integer> shape(String name, JsonNode node) throws BadSafetensors {
        require(
                node.isArray() && node.size() <= MAX_DIMENSIONS,
                tensor(name) + " needs a shape of at most " + MAX_DIMENSIONS + " dimensions");
        var shape = new ArrayList<Integer>();
        for (JsonNode dimension : node) {
            require(
                    dimension.isIntegralNumber() && dimension.canConvertToInt() && dimension.asInt() >= 0,
                    tensor(name) + " has the dimension " + dimension);
            shape.add(dimension.asInt());
        }
        return shape;
    }

    private static long bytes(String name, List<Integer> shape, int width) throws BadSafetensors {
        try {
            long bytes = width;
            for (int dimension : shape) {
                bytes = Math.multiplyExact(bytes, (long) dimension);
            }
            return bytes;
        } catch (ArithmeticException e) {
            throw new BadSafetensors(tensor(name) + " of shape " + shape + " is larger than any file");
        }
    }

    private static void requireCovered(Map<String, TensorEntry> tensors, long dataBytes) throws BadSafetensors {
        long at = 0;
        for (var entry : tensors.values().stream()
                .sorted(Comparator.comparingLong(TensorEntry::begin).thenComparingLong(TensorEntry::end))
                .toList()) {
            require(
                    entry.begin() == at,
                    tensor(entry.name()) + " begins at byte " + entry.begin() + ", the one before it ends at " + at);
            at = entry.end();
        }
        require(at == dataBytes, "the tensors end at byte " + at + " of the data, the file has " + dataBytes);
    }

    static String tensor(String name) {
        var printable = name.replaceAll("\\p{Cntrl}", "?");
        return "tensor '" + (printable.length() > 100 ? printable.substring(0, 100) + "…" : printable) + "'";
    }
}
