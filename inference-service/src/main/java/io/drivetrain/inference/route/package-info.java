/** Which version answers whom: champion, control, canary and shadow, the same on every replica. */
@NullMarked
package io.drivetrain.inference.route;

import org.jspecify.annotations.NullMarked;
