package io.drivetrain.verifier.catalogue;

import java.util.Optional;

/** What is suspected of pictures. */
public interface Hints {

    Optional<Hint> hint(String classifier, String image);
}
