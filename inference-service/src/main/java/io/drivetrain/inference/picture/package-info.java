/** From the bytes of a picture, or a ready tensor, to what a model takes in. */
@NullMarked
package io.drivetrain.inference.picture;

import org.jspecify.annotations.NullMarked;
