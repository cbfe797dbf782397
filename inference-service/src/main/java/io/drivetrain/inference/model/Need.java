package io.drivetrain.inference.model;

import io.drivetrain.contracts.event.RolloutChanged;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which versions of a classifier have to be in memory, the most urgent first. */
final class Need {

    private Need() {}

    /**
     * @param standing the version that answered last as champion; 0 if none did. It stays until the new champion is
     *     ready, so that a swap never leaves a gap
     */
    static Set<ModelRef> of(RolloutChanged routing, int standing, boolean championReady) {
        var need = new LinkedHashSet<ModelRef>();
        add(need, routing, routing.champion());
        var challenger = routing.challenger();
        add(need, routing, challenger == null ? 0 : challenger.version());
        add(need, routing, routing.previous());
        add(need, routing, championReady ? 0 : standing);
        return need;
    }

    private static void add(Set<ModelRef> need, RolloutChanged routing, int version) {
        if (version >= 1) {
            need.add(new ModelRef(routing.classifier(), version));
        }
    }
}
