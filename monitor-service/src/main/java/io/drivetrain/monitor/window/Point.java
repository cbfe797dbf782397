package io.drivetrain.monitor.window;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** What happened from an instant until the next point. */
public record Point(Instant at, @JsonUnwrapped Summary summary) {}
