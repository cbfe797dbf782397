package io.drivetrain.verifier.catalogue;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.event.ImageScreened;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one picture for one classifier, at one moment.
 *
 * @param gathered the fact that brought it first; its label is the one it was wanted for
 * @param facts how many different gathered facts brought these very bytes
 * @param wanted labels it was gathered for: under its own bytes, or as another file with the same pixels
 */
public record Picture(
        ImageGathered gathered,
        int facts,
        Set<String> wanted,
        @Nullable ImageScreened screened,
        Decisions decisions) {

    public static final String LABEL_CONFLICT = "label-conflict";

    /** The reason why a picture that was taken down is rejected. */
    public static final String WITHDRAWN = "withdrawn";

    public Picture {
        wanted = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(wanted));
    }

    public String image() {
        return gathered.image();
    }

    public Answer answer() {
        return Answer.of(screened);
    }

    public boolean accepted() {
        return answer() == Answer.ACCEPTED;
    }

    /** Whether it was taken down. */
    public boolean withdrawn() {
        return screened != null && WITHDRAWN.equals(screened.reason());
    }

    /** The label that holds: as decided, else as gathered; none if it was removed. */
    public @Nullable String label() {
        var standing = decisions.standing();
        return standing.isPresent() ? standing.get().label() : gathered.label();
    }

    /** Whether it was taken out of the classifier's data. */
    public boolean removed() {
        return label() == null;
    }

    /** Whether it was gathered under labels that contradict each other, and no person has settled it. */
    public boolean conflicting() {
        return conflicting(wanted, decisions);
    }

    static boolean conflicting(Set<String> wanted, Decisions decisions) {
        return wanted.size() > 1 && !decisions.by(Actor.Kind.PERSON);
    }

    public List<String> warnings() {
        var all = new ArrayList<String>(screened == null ? List.of() : screened.warnings());
        if (conflicting()) {
            all.add(LABEL_CONFLICT);
        }
        return all;
    }

    /** Who decided the label that holds. */
    public @Nullable Actor decidedBy() {
        return decisions.standing().map(Decision::by).orElse(null);
    }
}
