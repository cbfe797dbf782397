package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.event.DatasetPlan;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import io.drivetrain.platform.object.Digests;
import java.nio.charset.StandardCharsets;

/**
 * Which part a group falls in by chance: a hash of the seed and the group's name, read as a number from 0 to 1. Validation
 * lies at the lower end, the test at the upper end with calibration below it, so a larger share for one moves nothing
 * between the others. It depends on nothing else, so a group stays in its part while others come and go; an exact share
 * per label would move pictures between parts with every addition and make versions incomparable. The price is that
 * shares are met on average only.
 */
final class Split {

    private final DatasetPlan plan;

    Split(DatasetPlan plan) {
        this.plan = plan;
    }

    Part part(String group) {
        double place = place(group);
        if (place < plan.validShare()) {
            return Part.VALID;
        }
        if (place >= 1 - plan.testShare()) {
            return Part.TEST;
        }
        return place >= 1 - plan.testShare() - plan.calibrationShare() ? Part.CALIBRATION : Part.TRAIN;
    }

    /** Where a group lies between 0 and 1, 1 excluded. */
    double place(String group) {
        var hash = Digests.sha256((plan.seed() + ":" + group).getBytes(StandardCharsets.UTF_8));
        return Long.parseLong(hash.substring(0, 13), 16) / (double) (1L << 52);
    }

    /** How many groups a label needs before one of them is expected in a part with this share. */
    static int fewest(double share) {
        return share == 0 ? 0 : (int) Math.min(Integer.MAX_VALUE, Math.ceil(1 / share));
    }
}
