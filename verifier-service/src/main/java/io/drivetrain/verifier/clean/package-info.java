/** Which labels are likely wrong, told from the probabilities of a model that never saw them. */
@org.jspecify.annotations.NullMarked
package io.drivetrain.verifier.clean;
