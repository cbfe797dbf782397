/** Tells how much of what production is expected to look like the data shows. */
@NullMarked
package io.drivetrain.verifier.coverage;

import org.jspecify.annotations.NullMarked;
