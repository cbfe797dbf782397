/** Runs: asked for, taken by one trainer at a time, followed to their end, resumed after a crash. */
@NullMarked
package io.drivetrain.trainer.run;

import org.jspecify.annotations.NullMarked;
