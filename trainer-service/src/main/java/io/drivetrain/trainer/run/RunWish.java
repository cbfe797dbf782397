package io.drivetrain.trainer.run;

import io.drivetrain.contracts.event.Recipe;
import org.jspecify.annotations.Nullable;

/**
 * A run somebody asks for.
 *
 * @param dataset version; the latest if none is given
 * @param recipe the classifier's own if none is given
 */
public record RunWish(
        String classifier,
        @Nullable Integer dataset,
        @Nullable Recipe recipe) {}
