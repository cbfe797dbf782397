package io.drivetrain.inference.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.drivetrain.inference.protocol.InferRequest.Data;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code data}, nested or flat, into its elements in row-major order. */
final class DataReader {

    private static final int MAX_DEPTH = 8;
    private static final int MAX_TEXTS = 4096;

    private final JsonParser in;
    private final ByteArrayOutputStream numbers = new ByteArrayOutputStream();
    private final List<String> texts = new ArrayList<>();

    DataReader(JsonParser in) {
        this.in = in;
    }

    Data read() throws IOException {
        BadRequest.require(in.currentToken() == JsonToken.START_ARRAY, "'data' must be a list");
        for (int depth = 1; depth > 0; ) {
            switch (in.nextToken()) {
                case START_ARRAY -> depth++;
                case END_ARRAY -> depth--;
                case VALUE_NUMBER_INT -> numbers.write(number());
                case VALUE_STRING -> texts.add(in.getText());
                case null, default ->
                    throw new BadRequest("'data' may hold whole numbers 0 to 255 or texts, nested in lists");
            }
            BadRequest.require(depth <= MAX_DEPTH, "'data' may be nested at most " + MAX_DEPTH + " deep");
            BadRequest.require(texts.size() <= MAX_TEXTS, "'data' may hold at most " + MAX_TEXTS + " texts");
        }
        BadRequest.require(numbers.size() == 0 || texts.isEmpty(), "'data' may not mix numbers and texts");
        return texts.isEmpty() ? new Data.Numbers(numbers.toByteArray()) : new Data.Texts(List.copyOf(texts));
    }

    private int number() throws IOException {
        long value = in.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? -1 : in.getLongValue();
        BadRequest.require(value >= 0 && value <= 255, "'data' of type UINT8 must be 0 to 255, got " + in.getText());
        return (int) value;
    }
}
