/** Tensors in safetensors files: read without trusting a single offset, written so that a reader never sees half a file. */
@NullMarked
package io.drivetrain.trainer.weights;

import org.jspecify.annotations.NullMarked;
