/** The process that trains one run, and what it says to the service that started it. */
@NullMarked
package io.drivetrain.trainer.worker;

import org.jspecify.annotations.NullMarked;
