package io.drivetrain.inference.route;

import io.drivetrain.contracts.event.RolloutChanged.Challenger;
import java.util.Objects;

/** One try of a version to become champion; a new try has a new seed. */
public record Attempt(String classifier, int version, String seed) {

    public static Attempt of(String classifier, Challenger challenger) {
        return new Attempt(classifier, challenger.version(), Objects.requireNonNullElse(challenger.seed(), ""));
    }
}
