package io.drivetrain.verifier.catalogue;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.LabelDecided;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was decided about one picture's label. A person outranks a model, a model a service, a service the source; within
 * a kind the decision that came last holds. Last means last in the log, which all readers see in one order, not the
 * largest clock.
 */
public record Decisions(Map<Actor.Kind, LabelDecided> newest) {

    private static final List<Actor.Kind> STRONGEST_FIRST =
            List.of(Actor.Kind.PERSON, Actor.Kind.MODEL, Actor.Kind.SERVICE, Actor.Kind.SOURCE);

    public static final Decisions NONE = new Decisions(Map.of());

    public Decisions {
        newest = Map.copyOf(newest);
    }

    /** These and a later one. */
    public Decisions and(LabelDecided later) {
        var all = new EnumMap<Actor.Kind, LabelDecided>(Actor.Kind.class);
        all.putAll(newest);
        all.put(later.by().kind(), later);
        return new Decisions(all);
    }

    /** The one that holds. */
    public Optional<LabelDecided> standing() {
        return STRONGEST_FIRST.stream()
                .filter(newest::containsKey)
                .map(newest::get)
                .findFirst();
    }

    /** 0 for a person, more for weaker kinds; past the weakest if nobody decided. */
    public int rank() {
        return standing().map(d -> STRONGEST_FIRST.indexOf(d.by().kind())).orElse(STRONGEST_FIRST.size());
    }

    public boolean by(Actor.Kind kind) {
        return newest.containsKey(kind);
    }
}
