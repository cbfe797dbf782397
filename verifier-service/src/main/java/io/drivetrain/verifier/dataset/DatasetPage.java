package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.contracts.manifest.DatasetItem;
import java.util.List;

/** A dataset and some of its items: {@code total} there are, these from {@code offset} on. */
record DatasetPage(DatasetReleased dataset, int total, int offset, List<DatasetItem> items) {}
