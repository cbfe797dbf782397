package io.drivetrain.verifier.dataset;

import io.drivetrain.verifier.catalogue.Picture;

/** Names pictures that must not go into a dataset, though they still look usable: what they are of was taken down. */
public interface Withheld {

    boolean withholds(Picture picture);
}
