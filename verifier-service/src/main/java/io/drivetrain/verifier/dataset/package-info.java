/** Releases immutable snapshots of a classifier's accepted pictures, split into parts. */
@NullMarked
package io.drivetrain.verifier.dataset;

import org.jspecify.annotations.NullMarked;
