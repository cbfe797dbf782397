/** Finding wrong labels: how well, and how fast. */
@org.jspecify.annotations.NullMarked
package io.drivetrain.benchmarks.labels;
