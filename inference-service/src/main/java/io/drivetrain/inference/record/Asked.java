package io.drivetrain.inference.record;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, whoever answers it.
 *
 * @param prediction id of the answer
 * @param subject who is assigned as a whole; null if the caller gave none
 */
public record Asked(
        String prediction, String classifier, @Nullable String subject, Map<String, String> attributes) {}
