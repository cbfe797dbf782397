/** Work that is done again and again in the background. */
@NullMarked
package io.drivetrain.monitor.tick;

import org.jspecify.annotations.NullMarked;
