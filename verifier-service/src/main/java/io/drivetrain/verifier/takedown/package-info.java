/**
 * Takes pictures down, one or all of a source: the fact first, then the bytes, again after every start until they are
 * gone; what comes back is refused.
 */
@NullMarked
package io.drivetrain.verifier.takedown;

import org.jspecify.annotations.NullMarked;
