/** Decoding and resizing against the JDK's own way and Pillow. */
@NullMarked
package io.drivetrain.benchmarks.decode;

import org.jspecify.annotations.NullMarked;
