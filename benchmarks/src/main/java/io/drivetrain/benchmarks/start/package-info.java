/** The command {@code up}, and how long and how large it is; the demo against its limit. */
@NullMarked
package io.drivetrain.benchmarks.start;

import org.jspecify.annotations.NullMarked;
