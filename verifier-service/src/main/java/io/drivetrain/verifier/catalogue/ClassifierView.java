package io.drivetrain.verifier.catalogue;

import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.event.ImageScreened;
import io.drivetrain.contracts.event.LabelDecided;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The pictures of one classifier, in the order they were gathered. One thread writes, many read. */
final class ClassifierView {

    private record Place(Instant at, String image) {}

    private final Map<String, PictureEntry> entries = new HashMap<>();
    private final TreeMap<Place, String> order =
            new TreeMap<>(Comparator.comparing(Place::at).thenComparing(Place::image));
    private final Map<String, String> firstOfPixels = new HashMap<>();
    private final Map<String, Set<String>> repeats = new HashMap<>();
    private @Nullable ClassifierDefined definition;

    synchronized void apply(ClassifierDefined fact) {
        definition = fact;
    }

    synchronized void apply(ImageGathered fact) {
        if (entry(fact.image()).apply(fact)) {
            order.put(new Place(fact.at(), fact.image()), fact.image());
        }
    }

    synchronized void apply(ImageScreened fact) {
        if (!entry(fact.image()).apply(fact)) {
            return;
        }
        if (fact.verdict() == ImageScreened.Verdict.ACCEPTED && fact.pixels() != null) {
            firstOfPixels.putIfAbsent(fact.pixels(), fact.image());
        }
        if (fact.duplicateOf() != null) {
            repeats.computeIfAbsent(fact.duplicateOf(), original -> new TreeSet<>())
                    .add(fact.image());
        }
    }

    synchronized void apply(LabelDecided fact) {
        entry(fact.image()).apply(fact);
    }

    synchronized Optional<ClassifierDefined> definition() {
        return Optional.ofNullable(definition);
    }

    synchronized Optional<Picture> find(String image) {
        return Optional.ofNullable(entries.get(image)).map(entry -> picture(image, entry));
    }

    /** The accepted picture with these pixels. */
    synchronized Optional<String> withPixels(String pixels) {
        return Optional.ofNullable(firstOfPixels.get(pixels));
    }

    /** All gathered pictures at this moment. */
    synchronized List<Picture> all() {
        var all = new ArrayList<Picture>(order.size());
        for (String image : order.values()) {
            var entry = entries.get(image);
            var picture = entry == null ? null : picture(image, entry);
            if (picture != null) {
                all.add(picture);
            }
        }
        return all;
    }

    private @Nullable Picture picture(String image, PictureEntry entry) {
        var elsewhere = new TreeSet<String>();
        for (String repeat : repeats.getOrDefault(image, Set.of())) {
            elsewhere.addAll(entry(repeat).wanted());
        }
        return entry.picture(elsewhere);
    }

    private PictureEntry entry(String image) {
        return entries.computeIfAbsent(image, key -> new PictureEntry());
    }
}
