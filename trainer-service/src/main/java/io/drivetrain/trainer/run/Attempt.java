package io.drivetrain.trainer.run;

import java.time.Instant;

/** A trainer's claim on a run: the object {@code attempts/N.json}, which only one trainer can create. */
record Attempt(int number, String trainer, Instant at) {}
