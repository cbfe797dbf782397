/** Which pictures show the same thing though no pixel need be equal: recompressed, resized, slightly recoloured. */
@org.jspecify.annotations.NullMarked
package io.drivetrain.verifier.near;
