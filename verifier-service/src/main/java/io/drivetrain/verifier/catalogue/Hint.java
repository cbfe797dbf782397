package io.drivetrain.verifier.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is suspected of a picture's label; nothing is decided by it.
 *
 * @param suggested the label it would have instead; none if the given one
 * @param probabilityOfGiven how likely its label is, by something that was not taught with the picture, 0 to 1
 * @param loss −ln of that
 * @param suspect whether its label is likely wrong
 * @param family the first of its near-duplicates
 * @param oddities words for what is odd about it
 */
public record Hint(
        @Nullable String suggested,
        @Nullable Double probabilityOfGiven,
        @Nullable Double loss,
        boolean suspect,
        @Nullable String family,
        List<String> oddities) {}
