package io.drivetrain.verifier.label;

import org.jspecify.annotations.Nullable;

/**
 * What somebody decides on a picture.
 *
 * @param label a label, or none to take the picture out of the classifier's data
 * @param expectedRevision the picture's revision as they saw it; none to decide whatever was decided meanwhile
 */
record Wanted(
        @Nullable String image,
        @Nullable String label,
        @Nullable String why,
        @Nullable Integer expectedRevision) {}
