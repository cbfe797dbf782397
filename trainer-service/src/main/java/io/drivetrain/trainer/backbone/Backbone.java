package io.drivetrain.trainer.backbone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Pretrained weights in the object store.
 *
 * @param tensors number of tensors in the file
 * @param by who put them in
 */
public record Backbone(
        String name,
        String architecture,
        long bytes,
        String sha256,
        int tensors,
        @Nullable String by,
        Instant at) {}
