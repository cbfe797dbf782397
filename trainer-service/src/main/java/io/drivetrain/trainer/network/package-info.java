/** What a network is made of, as plain data that the training loop, the exporter and the backbone check all read. */
@NullMarked
package io.drivetrain.trainer.network;

import org.jspecify.annotations.NullMarked;
