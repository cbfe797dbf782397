package io.drivetrain.platform.object;

import java.time.Instant;

/**
 * An object without its content.
 *
 * @param bytes its size
 * @param createdAt when it was written, by the store's clock, to the second at least
 */
public record StoredObject(String key, long bytes, Instant createdAt) {}
