package io.drivetrain.trainer.data;

import java.nio.file.Path;

/**
 * A picture on this machine.
 *
 * @param label index of its label
 * @param weight how much it counts, above 0; 1 is usual
 */
public record Sample(Path file, int label, double weight) {

    public Sample(Path file, int label) {
        this(file, label, 1);
    }
}
