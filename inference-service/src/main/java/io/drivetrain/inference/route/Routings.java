package io.drivetrain.inference.route;

import io.drivetrain.contracts.event.RolloutChanged;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The highest revision of each classifier's routing that has been seen. */
public final class Routings {

    private final Map<String, RolloutChanged> latest = new ConcurrentHashMap<>();

    public Optional<RolloutChanged> of(String classifier) {
        return Optional.ofNullable(latest.get(classifier));
    }

    public SortedMap<String, RolloutChanged> all() {
        return new TreeMap<>(latest);
    }

    /** Takes a fact in; an older revision than the one known changes nothing. */
    public void on(RolloutChanged fact) {
        latest.merge(fact.classifier(), fact, (old, now) -> now.revision() > old.revision() ? now : old);
    }
}
