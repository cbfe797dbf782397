/** Samples, their middle and spread, and the rows made of them. */
@NullMarked
package io.drivetrain.benchmarks.figure;

import org.jspecify.annotations.NullMarked;
