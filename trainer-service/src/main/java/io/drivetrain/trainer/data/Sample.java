package io.drivetrain.trainer.data;

import java.nio.file.Path;

/** A picture on this machine and the index of its label. */
public record Sample(Path file, int label) {}
