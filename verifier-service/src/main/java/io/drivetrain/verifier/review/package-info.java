/** Pictures that people are asked to look at: doubted answers of models, and second opinions on the data. */
@NullMarked
package io.drivetrain.verifier.review;

import org.jspecify.annotations.NullMarked;
