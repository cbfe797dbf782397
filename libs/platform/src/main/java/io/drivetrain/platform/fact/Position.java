package io.drivetrain.platform.fact;

import io.drivetrain.contracts.Topic;

/** Where the broker put a fact; a view that has passed it shows the fact. */
public record Position(Topic topic, int partition, long offset) {}
