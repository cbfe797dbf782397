/** Finding pictures that show the same: how many of them, and how many others. */
@NullMarked
package io.drivetrain.benchmarks.near;

import org.jspecify.annotations.NullMarked;
