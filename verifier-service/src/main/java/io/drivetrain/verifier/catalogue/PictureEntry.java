package io.drivetrain.verifier.catalogue;

import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.event.ImageScreened;
import io.drivetrain.contracts.event.LabelDecided;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One picture while facts come in; those of different topics come in any order. */
final class PictureEntry {

    private record Occurrence(String gathering, String url) {}

    private final Set<Occurrence> occurrences = new HashSet<>(2);
    private final Set<String> wanted = new TreeSet<>();
    private @Nullable ImageGathered gathered;
    private @Nullable ImageScreened screened;
    private Decisions decisions = Decisions.NONE;

    /** True if this is the first fact of the picture. */
    boolean apply(ImageGathered fact) {
        occurrences.add(new Occurrence(fact.gathering(), fact.url()));
        wanted.add(fact.label());
        if (gathered != null) {
            return false;
        }
        gathered = fact;
        return true;
    }

    /** The first verdict holds; true if this is it. */
    boolean apply(ImageScreened fact) {
        if (screened != null) {
            return false;
        }
        screened = fact;
        return true;
    }

    void apply(LabelDecided fact) {
        decisions = decisions.and(fact);
    }

    Set<String> wanted() {
        return wanted;
    }

    /** None before it is gathered. */
    @Nullable
    Picture picture(Set<String> wantedElsewhere) {
        if (gathered == null) {
            return null;
        }
        var all = new TreeSet<>(wanted);
        all.addAll(wantedElsewhere);
        return new Picture(gathered, occurrences.size(), all, screened, decisions);
    }
}
