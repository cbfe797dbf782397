/** Gives released datasets away: as class folders, JSON lines, or described in Croissant. Pictures go through one at a time. */
@NullMarked
package io.drivetrain.verifier.export;

import org.jspecify.annotations.NullMarked;
