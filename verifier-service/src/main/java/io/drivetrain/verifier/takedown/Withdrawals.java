package io.drivetrain.verifier.takedown;

import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.event.ImageWithdrawn;
import io.drivetrain.contracts.event.WithdrawnSubject;
import io.drivetrain.verifier.catalogue.Picture;
import io.drivetrain.verifier.dataset.Withheld;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What was taken down. Applying a fact twice changes nothing, and facts of different keys come in any order. */
@Singleton
public class Withdrawals implements Withheld {

    /** A source before a picture, then the earlier: what was asked for comes before what followed from it. */
    private static final Comparator<ImageWithdrawn> ASKED_FIRST = Comparator.comparing(
                    (ImageWithdrawn fact) -> fact.subject() instanceof WithdrawnSubject.Picture)
            .thenComparing(ImageWithdrawn::at)
            .thenComparing(ImageWithdrawn::key);

    private final Map<String, ImageWithdrawn> asked = new LinkedHashMap<>();
    private final Map<String, Set<String>> images = new HashMap<>();
    private final Map<String, ImageWithdrawn> byImage = new HashMap<>();
    private final Map<String, ImageWithdrawn> byPixels = new HashMap<>();
    private final Map<WithdrawnSubject, ImageWithdrawn> rules = new LinkedHashMap<>();

    synchronized void apply(ImageWithdrawn fact) {
        asked.merge(fact.takedown(), fact, (one, other) -> ASKED_FIRST.compare(one, other) <= 0 ? one : other);
        if (fact.subject() instanceof WithdrawnSubject.Picture picture) {
            images.computeIfAbsent(fact.takedown(), id -> new TreeSet<>()).add(picture.image());
            byImage.putIfAbsent(picture.image(), fact);
            if (picture.pixels() != null) {
                byPixels.putIfAbsent(picture.pixels(), fact);
            }
        } else {
            rules.putIfAbsent(fact.subject(), fact);
        }
    }

    /** Whether the picture was taken down. */
    public synchronized boolean holds(String image) {
        return byImage.containsKey(image);
    }

    /** What forbids a gathered picture: it was taken down itself, or its source. */
    synchronized Optional<ImageWithdrawn> forbidding(ImageGathered fact) {
        var itself = byImage.get(fact.image());
        if (itself != null) {
            return Optional.of(itself);
        }
        var sighting = Matching.sighting(fact);
        return rules.values().stream()
                .filter(rule -> Matching.matches(rule.subject(), sighting))
                .findFirst();
    }

    synchronized Optional<ImageWithdrawn> forbidding(String pixels) {
        return Optional.ofNullable(byPixels.get(pixels));
    }

    /** Also what a takedown that is under way has not come to yet. */
    @Override
    public synchronized boolean withholds(Picture picture) {
        var screened = picture.screened();
        var pixels = screened == null ? null : screened.pixels();
        return forbidding(picture.gathered()).isPresent() || (pixels != null && byPixels.containsKey(pixels));
    }

    /** What was asked for in each takedown, the newest first. */
    synchronized List<ImageWithdrawn> takedowns() {
        var all = new ArrayList<>(asked.values());
        all.sort(Comparator.comparing(ImageWithdrawn::at).reversed());
        return all;
    }

    synchronized Optional<ImageWithdrawn> takedown(String id) {
        return Optional.ofNullable(asked.get(id));
    }

    /** The pictures that a takedown hit so far. */
    synchronized Set<String> images(String takedown) {
        return Set.copyOf(images.getOrDefault(takedown, Set.of()));
    }

    /** The digests of the pixels of those of them that were decoded once. */
    synchronized Set<String> pixels(String takedown) {
        var pixels = new TreeSet<String>();
        byPixels.forEach((digest, fact) -> {
            if (fact.takedown().equals(takedown)) {
                pixels.add(digest);
            }
        });
        return pixels;
    }
}
