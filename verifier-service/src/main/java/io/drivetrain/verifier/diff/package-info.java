/** Tells what changed between two versions of a dataset. */
@NullMarked
package io.drivetrain.verifier.diff;

import org.jspecify.annotations.NullMarked;
