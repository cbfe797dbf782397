/** Pretrained weights that people put in, checked before they are kept. */
@NullMarked
package io.drivetrain.trainer.backbone;

import org.jspecify.annotations.NullMarked;
