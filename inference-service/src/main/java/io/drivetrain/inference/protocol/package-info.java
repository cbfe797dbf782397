/** The Open Inference Protocol, version 2, over REST: JSON and binary tensors. */
@NullMarked
package io.drivetrain.inference.protocol;

import org.jspecify.annotations.NullMarked;
