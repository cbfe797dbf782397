package io.drivetrain.acceptance.rules.refused.platform;

import io.drivetrain.acceptance.rules.refused.monitor.Nosy;

/** Serves one service of all that share it. */
public record Partial(Nosy nosy) {}
