/** What versions answered lately: the newest answers, and counts per minute, seen from the predictions' topic. */
@NullMarked
package io.drivetrain.monitor.window;

import org.jspecify.annotations.NullMarked;
