package io.drivetrain.local;

import java.time.Duration;
import java.util.Map;

/** How long a start took until each part was ready, each counted from its own beginning. */
public record StartTimes(Duration all, Duration kafka, Duration s3, Map<Service, Duration> services) {}
