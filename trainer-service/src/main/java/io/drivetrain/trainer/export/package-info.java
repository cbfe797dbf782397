/** Writes a trained network as an ONNX file, without any ONNX library. */
@NullMarked
package io.drivetrain.trainer.export;

import org.jspecify.annotations.NullMarked;
