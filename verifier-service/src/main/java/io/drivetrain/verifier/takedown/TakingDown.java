package io.drivetrain.verifier.takedown;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.ImageScreened;
import io.drivetrain.contracts.event.ImageWithdrawn;
import io.drivetrain.contracts.event.WithdrawnSubject;
import io.drivetrain.contracts.event.WithdrawnSubject.Picture;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.drivetrain.verifier.catalogue.Sighting;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Carries takedowns out. Every step can be repeated and finds what is left to do: a picture without its fact gets one, and
 * only then its bytes are removed.
 */
final class TakingDown {

    private final Catalogue catalogue;
    private final Withdrawals withdrawals;
    private final ObjectStore store;
    private final Consumer<ImageWithdrawn> say;
    private final Clock clock;
    private final Set<String> gone = ConcurrentHashMap.newKeySet();

    TakingDown(
            Catalogue catalogue,
            Withdrawals withdrawals,
            ObjectStore store,
            Consumer<ImageWithdrawn> say,
            Clock clock) {
        this.catalogue = catalogue;
        this.withdrawals = withdrawals;
        this.store = store;
        this.say = say;
        this.clock = clock;
    }

    /** Which known pictures would be hit: those of the subject, and other files with their pixels. */
    Set<String> hits(WithdrawnSubject subject) {
        return hits(subject, Set.of());
    }

    /** The subject as it is said: of a picture with its pixels, if they are known. */
    WithdrawnSubject named(WithdrawnSubject subject) {
        return subject instanceof Picture picture ? picture(picture.image()) : subject;
    }

    /** Says a fact for each picture that is hit and has none yet, then removes the bytes of all. */
    void carryOut(ImageWithdrawn asked) {
        var earlier = withdrawals.pixels(asked.takedown());
        for (var image : hits(asked.subject(), earlier)) {
            withdraw(image, asked);
        }
        withdrawals.images(asked.takedown()).forEach(this::remove);
    }

    /** The same for one picture, as part of a takedown. */
    void withdraw(String image, ImageWithdrawn asked) {
        if (!withdrawals.holds(image)) {
            said(new ImageWithdrawn(asked.takedown(), picture(image), asked.why(), asked.by(), after(asked.at())));
        }
    }

    void said(ImageWithdrawn fact) {
        say.accept(fact);
        withdrawals.apply(fact);
        catalogue.apply(fact);
    }

    /** Removes what the store has of a picture. */
    void remove(String image) {
        for (var key : List.of(ObjectKeys.image(image), ObjectKeys.thumbnail(image))) {
            if (store.stat(key).isPresent()) {
                store.delete(key);
            }
        }
        gone.add(image);
    }

    /** How many of a takedown's pictures this instance knows to have no bytes any more. */
    int gone(String takedown) {
        return (int)
                withdrawals.images(takedown).stream().filter(gone::contains).count();
    }

    private Set<String> hits(WithdrawnSubject subject, Set<String> knownPixels) {
        var images = new TreeSet<String>();
        if (subject instanceof Picture picture) {
            images.add(picture.image());
        } else {
            catalogue.sightings(sighting -> Matching.matches(subject, sighting)).stream()
                    .map(Sighting::image)
                    .forEach(images::add);
        }
        var pixels = Stream.of(
                        knownPixels.stream(),
                        Stream.ofNullable(subject instanceof Picture picture ? picture.pixels() : null),
                        images.stream().flatMap(image -> pixels(image).stream()))
                .flatMap(each -> each)
                .collect(Collectors.toSet());
        images.addAll(catalogue.showing(pixels));
        return images;
    }

    private Picture picture(String image) {
        return new Picture(image, pixels(image).orElse(null));
    }

    private Optional<String> pixels(String image) {
        return catalogue.everywhere(image).stream()
                .map(picture -> pixels(picture.screened()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst();
    }

    private static @Nullable String pixels(@Nullable ImageScreened screened) {
        return screened == null ? null : screened.pixels();
    }

    /** What was asked for stays the earliest fact of its takedown. */
    private Instant after(Instant asked) {
        var now = clock.instant();
        return now.isAfter(asked) ? now : asked.plusMillis(1);
    }
}
