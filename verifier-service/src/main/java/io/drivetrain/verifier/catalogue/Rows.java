package io.drivetrain.verifier.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row for each picture of a classifier: what is known of it, and the cell that lists look at. */
final class Rows {

    private final String classifier;
    private final Map<Sha, Integer> numbers = new HashMap<>();
    private final List<PictureEntry> entries = new ArrayList<>();
    private final Packing packing = new Packing();
    private final Vocabulary words = new Vocabulary();
    private long[] cells = new long[16];

    Rows(String classifier) {
        this.classifier = classifier;
    }

    /** The row of a picture, a new one if it has none. */
    int of(Sha image) {
        Integer known = numbers.get(image);
        if (known != null) {
            return known;
        }
        int row = entries.size();
        numbers.put(image, row);
        entries.add(new PictureEntry(image));
        if (row == cells.length) {
            cells = Arrays.copyOf(cells, row + row / 2);
        }
        return row;
    }

    @Nullable
    Integer known(Sha image) {
        return numbers.get(image);
    }

    int count() {
        return entries.size();
    }

    List<PictureEntry> entries() {
        return entries;
    }

    PictureEntry entry(int row) {
        return entries.get(row);
    }

    Sha image(int row) {
        return entries.get(row).image;
    }

    long cell(int row) {
        return cells[row];
    }

    Vocabulary words() {
        return words;
    }

    Packing packing() {
        return packing;
    }

    /** To be called when an entry was changed. */
    void refresh(int row) {
        cells[row] = entries.get(row).cell(words);
    }

    /** None before it is gathered. */
    Optional<Picture> picture(int row) {
        var entry = entries.get(row);
        if (entry.origin == null || entry.gatheredLabel == null) {
            return Optional.empty();
        }
        var image = entry.image.toString();
        var gathered = packing.unpack(entry.origin, Origin.class).fact(image, classifier, entry.gatheredLabel);
        var screened = entry.screened == null ? null : entry.screened.fact(image, classifier);
        return Optional.of(new Picture(gathered, entry.facts(), entry.allWanted(), screened, entry.decisions));
    }
}
