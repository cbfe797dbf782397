package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.event.DatasetPlan;
import io.drivetrain.contracts.event.RefreshPolicy;
import io.drivetrain.contracts.event.Weighting;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A plan as a caller words it; what is not given is as usual. */
record Wanted(
        @Nullable Long seed,
        @Nullable Double validShare,
        @Nullable Double calibrationShare,
        @Nullable Double testShare,
        @Nullable List<String> groupBy,
        @Nullable RefreshPolicy refresh,
        @Nullable Weighting weighting) {

    static final Wanted NOTHING = new Wanted(null, null, null, null, null, null, null);

    DatasetPlan plan() {
        return new DatasetPlan(
                Optional.ofNullable(seed).orElse(DatasetPlan.DEFAULT_SEED),
                Optional.ofNullable(validShare).orElse(DatasetPlan.DEFAULT_VALID_SHARE),
                Optional.ofNullable(calibrationShare).orElse(DatasetPlan.DEFAULT_CALIBRATION_SHARE),
                Optional.ofNullable(testShare).orElse(0.0),
                Optional.ofNullable(groupBy).orElse(List.of(DatasetPlan.PAGE)),
                Optional.ofNullable(refresh).orElse(new RefreshPolicy.Append()),
                Optional.ofNullable(weighting).orElse(Weighting.EQUAL));
    }
}
