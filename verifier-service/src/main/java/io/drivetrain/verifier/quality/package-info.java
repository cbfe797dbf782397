/** What is odd about a picture that decodes well: too dark, too light, blurred, empty, stretched. */
@org.jspecify.annotations.NullMarked
package io.drivetrain.verifier.quality;
