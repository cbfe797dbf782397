/** What is known of every picture of a classifier: a view over the topics, its sums and its pages. */
@NullMarked
package io.drivetrain.verifier.catalogue;

import org.jspecify.annotations.NullMarked;
