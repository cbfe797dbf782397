/** The versions there are, and what each one's validation pictures looked like. */
@NullMarked
package io.drivetrain.monitor.model;

import org.jspecify.annotations.NullMarked;
