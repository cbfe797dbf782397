/** Looks at every gathered picture and says whether it can be used. */
@NullMarked
package io.drivetrain.verifier.screen;

import org.jspecify.annotations.NullMarked;
