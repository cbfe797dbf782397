package io.drivetrain.verifier.catalogue;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ImageGathered;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One picture while facts come in, in little memory; those of different topics come in any order. */
final class PictureEntry {

    private static final long[] NO_OTHER = {};

    final Sha image;
    byte @Nullable [] origin;

    @Nullable
    String gatheredLabel;

    @Nullable
    Screened screened;

    Decisions decisions = Decisions.NONE;
    /** Labels it was gathered for. */
    Set<String> wanted = Set.of();
    /** Labels that other files with the same pixels were gathered for. */
    Set<String> wantedElsewhere = Set.of();

    private int facts;
    private long occurrence;
    private long[] others = NO_OTHER;

    PictureEntry(Sha image) {
        this.image = image;
    }

    /** How many different gathered facts there were. */
    int facts() {
        return facts;
    }

    /** Counts a gathered fact; false if it was counted before. Facts of one gathering and address are one. */
    boolean occurs(ImageGathered fact) {
        long here = Sha.ofText(fact.gathering() + ' ' + fact.url()).first();
        if (facts > 0 && (here == occurrence || Arrays.stream(others).anyMatch(other -> other == here))) {
            return false;
        }
        if (facts == 0) {
            occurrence = here;
        } else {
            others = Arrays.copyOf(others, others.length + 1);
            others[others.length - 1] = here;
        }
        facts++;
        return true;
    }

    /** The label that holds: as decided, else as gathered; none if it was removed. */
    @Nullable
    String label() {
        var standing = decisions.standing();
        return standing.isPresent() ? standing.get().label() : gatheredLabel;
    }

    Set<String> allWanted() {
        var all = new TreeSet<>(wanted);
        all.addAll(wantedElsewhere);
        return all;
    }

    long cell(Vocabulary words) {
        boolean byPerson = decisions.by(Actor.Kind.PERSON);
        String label = label();
        long cell = (origin == null ? 0 : Cell.GATHERED)
                | (byPerson ? Cell.REVIEWED : 0)
                | (label == null ? Cell.REMOVED : Cell.label(words.labels().number(label)));
        if (Picture.conflicting(allWanted(), decisions)) {
            cell |= Cell.warning(words.warnings().number(Picture.LABEL_CONFLICT));
        }
        return cell | screenedCell(words);
    }

    private long screenedCell(Vocabulary words) {
        if (screened == null) {
            return Cell.answer(Answer.WAITING);
        }
        return Cell.answer(Answer.of(screened.verdict()))
                | (screened.reason() == null ? 0 : Cell.reason(words.reasons().number(screened.reason())))
                | Cell.warnings(words.warnings(), screened.warnings());
    }
}
