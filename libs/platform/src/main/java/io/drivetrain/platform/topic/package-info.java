/** The topics, made before anyone uses them. */
@NullMarked
package io.drivetrain.platform.topic;

import org.jspecify.annotations.NullMarked;
