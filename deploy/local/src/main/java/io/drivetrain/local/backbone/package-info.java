/** Brings the weights of a pretrained backbone into the platform, checked on both sides. */
@org.jspecify.annotations.NullMarked
package io.drivetrain.local.backbone;
