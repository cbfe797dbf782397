/** How the verifier's lists do with very many pictures. */
@NullMarked
package io.drivetrain.benchmarks.catalogue;

import org.jspecify.annotations.NullMarked;
