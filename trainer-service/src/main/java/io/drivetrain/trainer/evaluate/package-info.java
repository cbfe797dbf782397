/** What an exported model answers on its validation pictures, and whether that is what the trainer answers. */
@NullMarked
package io.drivetrain.trainer.evaluate;

import org.jspecify.annotations.NullMarked;
