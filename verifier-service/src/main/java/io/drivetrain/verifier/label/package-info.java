/** People decide labels. */
@NullMarked
package io.drivetrain.verifier.label;

import org.jspecify.annotations.NullMarked;
