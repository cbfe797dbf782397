package io.drivetrain.verifier.catalogue;

import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.event.ImageScreened;
import io.drivetrain.contracts.event.LabelDecided;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a picture for one classifier.
 *
 * @param first how it was first gathered
 * @param times how often it was gathered, from any place
 * @param conflicting whether it was gathered for different labels
 * @param screened none while it waits
 * @param decided the decision that holds; none while there is none
 */
public record Picture(
        ImageGathered first,
        int times,
        boolean conflicting,
        @Nullable ImageScreened screened,
        @Nullable LabelDecided decided) {

    public boolean accepted() {
        return screened != null && screened.verdict() == ImageScreened.Verdict.ACCEPTED;
    }

    /** The label it has in the data: none unless accepted, or after a removal. */
    public @Nullable String label() {
        return accepted() && decided != null ? decided.label() : null;
    }

    Picture with(ImageGathered again) {
        // the earliest stays, whatever the order the partitions are read in
        ImageGathered earliest = again.at().isBefore(first.at()) ? again : first;
        return new Picture(earliest, times + 1, conflicting || !again.label().equals(first.label()), screened, decided);
    }

    /** The first verdict stands. */
    Picture with(ImageScreened verdict) {
        return new Picture(first, times, conflicting, screened == null ? verdict : screened, decided);
    }

    Picture with(LabelDecided decision) {
        return new Picture(first, times, conflicting, screened, LabelPrecedence.stronger(decided, decision));
    }
}
