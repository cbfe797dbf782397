/** The routing state of a classifier: which commands change it, who may, and what it was before. */
@NullMarked
package io.drivetrain.monitor.rollout;

import org.jspecify.annotations.NullMarked;
