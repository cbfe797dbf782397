package io.drivetrain.gatherer.gathering;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.GatheringProgressed;
import io.drivetrain.contracts.event.GatheringProgressed.State;
import io.drivetrain.contracts.event.GatheringRequested;
import io.drivetrain.contracts.event.GatheringSource;
import java.time.Instant;
import java.util.Map;

final class Samples {

    private Samples() {}

    static GatheringRequested request(String gathering) {
        return request(gathering, Instant.EPOCH);
    }

    static GatheringRequested request(String gathering, Instant at) {
        return new GatheringRequested(gathering, "bears", new GatheringSource.Search(10), Actor.person("anna"), at);
    }

    static GatheringProgressed progress(String gathering, State state, int stored) {
        return new GatheringProgressed(
                gathering, "bears", state, stored, stored, 0, Map.of(), Map.of(), null, Instant.EPOCH, Instant.EPOCH);
    }
}
