package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.DatasetPlan;
import io.drivetrain.contracts.event.DatasetRequested;
import io.drivetrain.verifier.coverage.Coverage;
import io.drivetrain.verifier.coverage.Coverage.Shown;

/** A version about to be released, and how it came about. */
record Draft(
        ClassifierDefined definition,
        int version,
        DatasetRequested request,
        Selection selection,
        Parts parts,
        Snapshot snapshot) {

    DatasetPlan plan() {
        return request.plan();
    }

    Coverage coverage() {
        return Coverage.of(
                definition, snapshot.items().stream().map(item -> new Shown(item.label(), item.attributes())));
    }
}
