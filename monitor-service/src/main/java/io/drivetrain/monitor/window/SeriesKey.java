package io.drivetrain.monitor.window;

import io.drivetrain.contracts.event.PredictionMade;
import io.drivetrain.contracts.event.PredictionMade.Role;

/** A version of a classifier in one role. */
public record SeriesKey(String classifier, int version, Role role) {

    static SeriesKey of(PredictionMade p) {
        return new SeriesKey(p.classifier(), p.version(), p.role());
    }
}
