/** Whether production pictures still look like those a version was validated on. */
@NullMarked
package io.drivetrain.monitor.drift;

import org.jspecify.annotations.NullMarked;
