/** Who is asking, and which roles there are. */
@NullMarked
package io.drivetrain.platform.who;

import org.jspecify.annotations.NullMarked;
