package io.drivetrain.platform.object;

/** An object without its content; {@code bytes} is its size. */
public record StoredObject(String key, long bytes) {}
