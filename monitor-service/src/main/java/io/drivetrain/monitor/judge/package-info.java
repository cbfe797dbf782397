/** Whether a challenger should go on, wait, come back, or be looked at by a person; and the breaker that acts by itself. */
@NullMarked
package io.drivetrain.monitor.judge;

import org.jspecify.annotations.NullMarked;
