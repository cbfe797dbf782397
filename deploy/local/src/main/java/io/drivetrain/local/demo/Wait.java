package io.drivetrain.local.demo;

import java.time.Duration;

/** Pauses between looks. */
final class Wait {

    static final Duration SHORT = Duration.ofMillis(300);
    static final Duration SECOND = Duration.ofSeconds(1);

    private Wait() {}
}
