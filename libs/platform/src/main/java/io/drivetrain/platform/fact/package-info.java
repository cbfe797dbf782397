/** Saying facts, and the views that read them. */
@NullMarked
package io.drivetrain.platform.fact;

import org.jspecify.annotations.NullMarked;
