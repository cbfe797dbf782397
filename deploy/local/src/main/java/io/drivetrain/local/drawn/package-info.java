/** Paper bears: pictures drawn here, so that the whole loop can be shown without a single picture of somebody else. */
@NullMarked
package io.drivetrain.local.drawn;

import org.jspecify.annotations.NullMarked;
