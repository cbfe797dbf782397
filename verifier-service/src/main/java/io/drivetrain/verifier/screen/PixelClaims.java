package io.drivetrain.verifier.screen;

import io.drivetrain.verifier.catalogue.Catalogue;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which picture of a classifier was the first to show some pixels: one the view knows, or one this instance is about to
 * accept. Two instances can still accept equal pictures in the same moment; a release looks again.
 */
final class PixelClaims {

    private record Pixels(String classifier, String digest) {}

    private final Catalogue catalogue;
    private final Map<Pixels, String> underWay = new ConcurrentHashMap<>();

    PixelClaims(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Claims the pixels for {@code image}; gives the picture that had them before, if another did. */
    Optional<String> claim(String classifier, String digest, String image) {
        var first = underWay.computeIfAbsent(
                new Pixels(classifier, digest),
                pixels -> catalogue.withPixels(classifier, digest).orElse(image));
        return first.equals(image) ? Optional.empty() : Optional.of(first);
    }

    /** Ends a claim: the view has the verdict now, or it came to nothing. */
    void release(String classifier, String digest) {
        underWay.remove(new Pixels(classifier, digest));
    }
}
