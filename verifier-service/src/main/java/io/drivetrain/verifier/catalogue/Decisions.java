package io.drivetrain.verifier.catalogue;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.LabelDecided;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one picture's label. A person outranks a model, a model a service, a service the source; within
 * a kind the decision that came last and was not taken back holds. Last means last in the log, which all readers see in
 * one order, not the largest clock.
 *
 * @param source what its source said; none before that
 * @param steps all other decisions in the order of the log, the first has number 1
 */
public record Decisions(@Nullable Decision source, List<Decision> steps) {

    private static final List<Actor.Kind> STRONGEST_FIRST =
            List.of(Actor.Kind.PERSON, Actor.Kind.MODEL, Actor.Kind.SERVICE, Actor.Kind.SOURCE);

    public static final Decisions NONE = new Decisions(null, List.of());

    public Decisions {
        steps = List.copyOf(steps);
    }

    /** These and a later one; these alone if it expected another revision, was heard before, or undoes what is undone. */
    public Decisions and(LabelDecided later) {
        if (later.by().kind() == Actor.Kind.SOURCE) {
            return new Decisions(Decision.of(later, 0), steps);
        }
        if (superseded(later) || includes(later) || (later.undoes() != null && !canUndo(later.undoes()))) {
            return this;
        }
        var all = new ArrayList<>(steps);
        if (later.undoes() != null) {
            all.set(later.undoes() - 1, all.get(later.undoes() - 1).takenBack());
        }
        all.add(Decision.of(later, all.size() + 1));
        return new Decisions(source, all);
    }

    /** How many decisions there are that are not the source's; what a person who decides has seen. */
    public int revision() {
        return steps.size();
    }

    /** Whether the decision with this number says what the label is, so that it can be taken back. */
    public boolean canUndo(int revision) {
        return revision >= 1
                && revision <= steps.size()
                && steps.get(revision - 1).holds();
    }

    /** Whether the fact is one of these: it was not passed over. */
    public boolean includes(LabelDecided fact) {
        return steps.stream().anyMatch(step -> step.said(fact));
    }

    /** The one that holds. */
    public Optional<Decision> standing() {
        return steps.stream()
                .filter(Decision::holds)
                .min(Comparator.<Decision>comparingInt(step -> rank(step.by().kind()))
                        .thenComparing(
                                Comparator.comparingInt(Decision::revision).reversed()))
                .or(() -> Optional.ofNullable(source));
    }

    /** 0 for a person, more for weaker kinds; past the weakest if nobody decided. */
    public int rank() {
        return standing().map(step -> rank(step.by().kind())).orElse(STRONGEST_FIRST.size());
    }

    /** Whether a decision of this kind of actor is there and not taken back. */
    public boolean by(Actor.Kind kind) {
        return kind == Actor.Kind.SOURCE
                ? source != null
                : steps.stream().anyMatch(step -> step.holds() && step.by().kind() == kind);
    }

    private boolean superseded(LabelDecided later) {
        return later.expectedRevision() != null && later.expectedRevision() != revision();
    }

    private static int rank(Actor.Kind kind) {
        return STRONGEST_FIRST.indexOf(kind);
    }
}
