package io.drivetrain.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with a piece of JSON in words for whoever sent it: where, and what belongs there. The reader's own
 * message names classes of ours and repeats what was sent, so none of it is passed on.
 */
public final class JsonFault {

    private JsonFault() {}

    /** One clause without an end mark: "'recipe.epochs' must be a whole number (line 1, column 40)". */
    public static String of(JsonProcessingException e) {
        var place = place(e);
        return switch (e) {
            case StreamConstraintsException large -> place + " is longer, or nested deeper, than is read";
            case InvalidTypeIdException kind -> inside(place, "type") + " must be " + oneOf(kinds(kind)) + at(e);
            case MismatchedInputException wrong when isMissing(wrong) -> place + " is missing";
            case MismatchedInputException wrong -> place + " must be " + expected(wrong.getTargetType()) + at(e);
            case JsonMappingException other -> place + " cannot be read" + at(e);
            default -> "it is not JSON" + at(e);
        };
    }

    private static String place(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return "the whole";
        }
        var path = new StringBuilder();
        for (var step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return "'" + path + "'";
    }

    private static String inside(String place, String field) {
        return place.equals("the whole")
                ? "'" + field + "'"
                : place.substring(0, place.length() - 1) + "." + field + "'";
    }

    /** A primitive that is absent reads as null, and null does not fit into it. */
    private static boolean isMissing(MismatchedInputException e) {
        return e.getTargetType() != null
                && e.getTargetType().isPrimitive()
                && String.valueOf(e.getOriginalMessage()).startsWith("Cannot map `null`");
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (type.isEnum()) {
            return oneOf(
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", ")));
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == double.class || type == Double.class || type == float.class || type == Float.class) {
            return "a number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a whole number";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return CharSequence.class.isAssignableFrom(type) ? "text" : record(type);
    }

    private static String record(Class<?> type) {
        return type.isRecord() || type.isInterface() || Map.class.isAssignableFrom(type)
                ? "an object"
                : "of another form";
    }

    private static String kinds(InvalidTypeIdException e) {
        var base = e.getBaseType() == null ? null : e.getBaseType().getRawClass();
        var kinds = base == null ? null : base.getAnnotation(JsonSubTypes.class);
        return kinds == null
                ? "known"
                : Arrays.stream(kinds.value()).map(JsonSubTypes.Type::name).collect(Collectors.joining(", "));
    }

    private static String oneOf(String values) {
        return "one of " + values;
    }

    private static String at(JsonProcessingException e) {
        var location = e.getLocation();
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
