package io.drivetrain.verifier.diff;

import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import org.jspecify.annotations.Nullable;

/**
 * What became of one picture.
 *
 * @param from where it was; none if it was added
 * @param to where it is; none if it was removed
 */
record Change(
        String image,
        Kind kind,
        @Nullable Place from,
        @Nullable Place to) {

    /** A picture with another label may be in another part, too. */
    enum Kind {
        ADDED,
        REMOVED,
        RELABELLED,
        MOVED
    }

    record Place(String label, Part part) {

        static Place of(DatasetItem item) {
            return new Place(item.label(), item.part());
        }
    }

    static Change added(DatasetItem item) {
        return new Change(item.image(), Kind.ADDED, null, Place.of(item));
    }

    static Change removed(DatasetItem item) {
        return new Change(item.image(), Kind.REMOVED, Place.of(item), null);
    }

    static Change between(DatasetItem before, DatasetItem after) {
        var kind = before.label().equals(after.label()) ? Kind.MOVED : Kind.RELABELLED;
        return new Change(before.image(), kind, Place.of(before), Place.of(after));
    }

    /** Whether it tells the label of a picture of the locked test. */
    boolean locked() {
        return (from != null && from.part() == Part.TEST) || (to != null && to.part() == Part.TEST);
    }
}
