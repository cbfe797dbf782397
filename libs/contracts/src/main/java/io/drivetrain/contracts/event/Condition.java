package io.drivetrain.contracts.event;

import static io.drivetrain.contracts.InvalidContract.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What some of production's pictures are expected to look like. A picture meets it if its attribute has the value; in
 * JSON a bare string {@code "night"} is a condition of that name and value.
 *
 * @param name for people, and for queries: "at night"
 * @param attribute the attribute that tells; {@code condition} unless said
 * @param value what the attribute then is; the name unless said
 * @param minimum how many such pictures a dataset should have; 0 asks for none
 */
public record Condition(String name, String attribute, String value, int minimum) {

    public static final String USUAL_ATTRIBUTE = "condition";

    private static final int LONGEST = 200;

    public Condition {
        name = name == null ? "" : name.strip();
        require(!name.isEmpty() && name.length() <= LONGEST, "a condition needs a name of at most 200 characters");
        attribute = attribute == null || attribute.isBlank() ? USUAL_ATTRIBUTE : attribute.strip();
        value = value == null || value.isBlank() ? name : value.strip();
        require(
                attribute.length() <= LONGEST && value.length() <= LONGEST,
                "condition '" + name + "': attribute and value may have at most 200 characters");
        require(minimum >= 0, "condition '" + name + "': the minimum must be 0 or more, got " + minimum);
    }

    /** A condition of this name and value, told by the usual attribute, with no minimum. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Condition named(String name) {
        return new Condition(name, USUAL_ATTRIBUTE, name, 0);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static Condition of(
            @JsonProperty("name") String name,
            @JsonProperty("attribute") String attribute,
            @JsonProperty("value") String value,
            @JsonProperty("minimum") Integer minimum) {
        return new Condition(name, attribute, value, minimum == null ? 0 : minimum);
    }
}
