/** Tests of the worker, and developer checks that drive it on a local folder. */
@org.jspecify.annotations.NullMarked
package io.drivetrain.trainer.worker;
