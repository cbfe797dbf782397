/** What a camera wrote into a picture that is worth knowing of it later. */
@NullMarked
package io.drivetrain.gatherer.exif;

import org.jspecify.annotations.NullMarked;
