package io.drivetrain.local.demo;

import io.drivetrain.contracts.event.TrainingProgressed.Epoch;
import java.util.List;

/** The epoch table, printed row by row as the rows come. */
final class EpochTable {

    private final Screen screen;
    private int printed;

    EpochTable(Screen screen) {
        this.screen = screen;
    }

    void upTo(List<Epoch> epochs) {
        if (printed == 0 && !epochs.isEmpty()) {
            screen.fact("epoch  train loss  valid loss  error rate   time");
        }
        for (; printed < epochs.size(); printed++) {
            Epoch e = epochs.get(printed);
            screen.fact(
                    "%5d  %10.4f  %10.4f  %10.4f  %5.1f s%s",
                    e.epoch(), e.trainLoss(), e.validLoss(), e.errorRate(), e.seconds(), e.frozen() ? "  frozen" : "");
        }
    }
}
