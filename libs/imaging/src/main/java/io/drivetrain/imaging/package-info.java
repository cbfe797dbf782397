/** From hostile bytes to the square a network sees: one decoder and one resize for verifying, training and serving. */
@NullMarked
package io.drivetrain.imaging;

import org.jspecify.annotations.NullMarked;
