/** The challenger runs beside the champion, unseen and off the answer's path. */
@NullMarked
package io.drivetrain.inference.shadow;

import org.jspecify.annotations.NullMarked;
