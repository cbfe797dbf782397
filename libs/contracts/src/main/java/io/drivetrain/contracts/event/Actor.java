package io.drivetrain.contracts.event;

import static io.drivetrain.contracts.InvalidContract.require;

/**
 * Who did it.
 *
 * @param kind a person, a model, the source a picture came from, or a part of the platform acting by a policy
 * @param name the user, {@code classifier@version}, the source, or the service
 */
public record Actor(Kind kind, String name) {

    public enum Kind {
        PERSON,
        MODEL,
        SOURCE,
        SERVICE
    }

    public Actor {
        require(kind != null, "actor needs a kind");
        require(name != null && !name.isBlank() && name.length() <= 200, "actor needs a name of 1 to 200 characters");
    }

    public static Actor person(String name) {
        return new Actor(Kind.PERSON, name);
    }

    public static Actor service(String name) {
        return new Actor(Kind.SERVICE, name);
    }

    public static Actor source(String name) {
        return new Actor(Kind.SOURCE, name);
    }
}
