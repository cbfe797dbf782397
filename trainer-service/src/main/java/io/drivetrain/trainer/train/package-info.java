/** Fine-tuning as fastai does it: phases, one-cycle schedules, AdamW, checkpoints. */
@NullMarked
package io.drivetrain.trainer.train;

import org.jspecify.annotations.NullMarked;
