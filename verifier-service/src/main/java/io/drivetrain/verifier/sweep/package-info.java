/** Finds objects that no fact names, and removes them if an operator says so. */
@NullMarked
package io.drivetrain.verifier.sweep;

import org.jspecify.annotations.NullMarked;
