/** Runs pictures on a bounded number of workers and checks what comes out. */
@NullMarked
package io.drivetrain.inference.run;

import org.jspecify.annotations.NullMarked;
