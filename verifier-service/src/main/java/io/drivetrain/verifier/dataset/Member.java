package io.drivetrain.verifier.dataset;

import io.drivetrain.verifier.catalogue.Picture;
import java.util.Comparator;
import java.util.Optional;

/**
 * A picture that may go into a dataset.
 *
 * @param label the label that holds
 * @param group digest of its pixels, or of those of the earliest picture it belongs together with
 */
record Member(Picture picture, String label, String group) {

    /** Of equal pictures the one whose label was decided by the strongest actor stays, then the earliest, then by id. */
    static final Comparator<Member> FIRST_TO_STAY = Comparator.comparing(
                    (Member m) -> m.picture().decisions().rank())
            .thenComparing(m -> m.picture().gathered().at())
            .thenComparing(Member::image);

    static final Comparator<Member> EARLIEST =
            Comparator.comparing((Member m) -> m.picture().gathered().at()).thenComparing(Member::image);

    /** None if the picture is not accepted or was removed. */
    static Optional<Member> of(Picture picture) {
        var screened = picture.screened();
        var label = picture.label();
        if (screened == null || !picture.accepted() || label == null) {
            return Optional.empty();
        }
        var pixels = screened.pixels();
        return Optional.of(new Member(picture, label, pixels == null ? picture.image() : pixels));
    }

    Member inGroup(String other) {
        return new Member(picture, label, other);
    }

    String image() {
        return picture.image();
    }
}
