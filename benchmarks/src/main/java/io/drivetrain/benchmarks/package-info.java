/** What the platform costs, as ratios to a peer or a limit, measured in one run that anyone can repeat. */
@NullMarked
package io.drivetrain.benchmarks;

import org.jspecify.annotations.NullMarked;
