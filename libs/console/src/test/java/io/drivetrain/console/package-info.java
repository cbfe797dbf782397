/** Checks of the packaged pages: what they load, and what a browser shows. */
@NullMarked
package io.drivetrain.console;

import org.jspecify.annotations.NullMarked;
