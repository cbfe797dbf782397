/** Looking at pictures in decoder processes: how fast, and what becomes of odd ones. */
@NullMarked
package io.drivetrain.benchmarks.screen;

import org.jspecify.annotations.NullMarked;
