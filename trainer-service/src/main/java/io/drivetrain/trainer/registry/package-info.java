/** Model versions: numbered, published and listed. */
@NullMarked
package io.drivetrain.trainer.registry;

import org.jspecify.annotations.NullMarked;
