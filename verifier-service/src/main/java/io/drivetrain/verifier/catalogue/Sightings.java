package io.drivetrain.verifier.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every time a picture was met: the first is in its row, the others are here. */
final class Sightings {

    /** A picture met once more. */
    private record Again(int row, byte[] origin) {}

    private final String classifier;
    private final Rows rows;
    private final List<Again> again = new ArrayList<>();

    Sightings(String classifier, Rows rows) {
        this.classifier = classifier;
        this.rows = rows;
    }

    void again(int row, byte[] origin) {
        again.add(new Again(row, origin));
    }

    /** How often pictures were met again. */
    int repeats() {
        return again.size();
    }

    void first(int[] some, Predicate<Sighting> wanted, Consumer<Sighting> found) {
        for (int row : some) {
            give(row, rows.entry(row).origin, wanted, found);
        }
    }

    void repeated(int from, int to, Predicate<Sighting> wanted, Consumer<Sighting> found) {
        again.subList(from, to).forEach(each -> give(each.row(), each.origin(), wanted, found));
    }

    private void give(int row, byte @Nullable [] packed, Predicate<Sighting> wanted, Consumer<Sighting> found) {
        if (packed != null) {
            var origin = rows.packing().unpack(packed, Origin.class);
            var image = rows.image(row).toString();
            var sighting = new Sighting(classifier, image, origin.url(), origin.page(), origin.creator());
            if (wanted.test(sighting)) {
                found.accept(sighting);
            }
        }
    }
}
