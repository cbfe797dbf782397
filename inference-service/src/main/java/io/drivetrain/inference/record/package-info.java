/** Every prediction becomes a fact, without an answer ever waiting for the broker. */
@NullMarked
package io.drivetrain.inference.record;

import org.jspecify.annotations.NullMarked;
