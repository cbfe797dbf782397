/** Pictures for training: fetched into a bounded cache, decoded once, transformed and batched ahead of the device. */
@NullMarked
package io.drivetrain.trainer.data;

import org.jspecify.annotations.NullMarked;
