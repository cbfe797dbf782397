/** Answers over HTTP against bare ONNX Runtime. */
@NullMarked
package io.drivetrain.benchmarks.serve;

import org.jspecify.annotations.NullMarked;
