package io.drivetrain.inference.model;

import static io.drivetrain.contracts.InvalidContract.require;

import io.drivetrain.contracts.Ids;

/** A version of a classifier's model; shown as {@code bears@3}. */
public record ModelRef(String classifier, int version) implements Comparable<ModelRef> {

    public ModelRef {
        Ids.name("classifier", classifier);
        require(version >= 1, "model version of '" + classifier + "' must be 1 or more, got " + version);
    }

    @Override
    public int compareTo(ModelRef other) {
        int byName = classifier.compareTo(other.classifier);
        return byName != 0 ? byName : Integer.compare(version, other.version);
    }

    @Override
    public String toString() {
        return classifier + "@" + version;
    }
}
