/** Turns pictures into embeddings, with the network that knows a classifier's pictures best. */
@NullMarked
package io.drivetrain.verifier.embed;

import org.jspecify.annotations.NullMarked;
