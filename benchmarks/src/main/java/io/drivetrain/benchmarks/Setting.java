package io.drivetrain.benchmarks;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a measurement is given.
 *
 * @param root the checkout
 * @param images a folder with JPEG files to use instead of drawn pictures
 * @param port the origin of platforms that are started, with the ports that follow from it
 * @param rounds 1 or more
 * @param say told in a line what happens
 */
public record Setting(Path root, Optional<Path> images, int port, int rounds, Consumer<String> say) {

    public Setting {
        if (rounds < 1) {
            throw new CannotMeasure("a benchmark takes 1 round or more, got " + rounds);
        }
    }
}
