package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.event.DatasetPlan;
import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.contracts.event.DatasetRequested;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What was asked for and what came of it. Applying a fact twice changes nothing. */
@Singleton
class Releases {

    private final Map<String, DatasetRequested> requested = new LinkedHashMap<>();
    private final Map<String, DatasetReleased> answered = new LinkedHashMap<>();

    synchronized void apply(DatasetRequested fact) {
        requested.putIfAbsent(fact.request(), fact);
    }

    synchronized void apply(DatasetReleased fact) {
        answered.putIfAbsent(fact.request(), fact);
    }

    /** The answer to a request; none while it is worked on. */
    synchronized Optional<DatasetReleased> answer(String request) {
        return Optional.ofNullable(answered.get(request));
    }

    /** All answers for a classifier, refusals too, newest first. */
    synchronized List<DatasetReleased> of(String classifier) {
        var all = new ArrayList<DatasetReleased>();
        answered.values().stream()
                .filter(each -> each.classifier().equals(classifier))
                .forEach(all::add);
        all.sort(Comparator.comparing(DatasetReleased::at)
                .thenComparing(DatasetReleased::version)
                .reversed());
        return all;
    }

    synchronized Optional<DatasetReleased> version(String classifier, int version) {
        return answered.values().stream()
                .filter(each -> each.classifier().equals(classifier) && each.version() == version && version > 0)
                .findFirst();
    }

    /** All versions of all classifiers. */
    synchronized List<DatasetReleased> all() {
        return answered.values().stream().filter(each -> each.version() > 0).toList();
    }

    /** The newest version that was split like this. */
    synchronized Optional<DatasetReleased> newestLike(String classifier, DatasetPlan plan) {
        return answered.values().stream()
                .filter(each -> each.classifier().equals(classifier) && each.version() > 0)
                .filter(each -> each.plan() != null && each.plan().splitsLike(plan))
                .max(Comparator.comparingInt(DatasetReleased::version));
    }

    synchronized Set<Integer> versions(String classifier) {
        return answered.values().stream()
                .filter(each -> each.classifier().equals(classifier) && each.version() > 0)
                .map(DatasetReleased::version)
                .collect(Collectors.toSet());
    }

    /** Requests of a classifier without an answer, oldest first. */
    synchronized List<DatasetRequested> pending(String classifier) {
        return requested.values().stream()
                .filter(each -> each.classifier().equals(classifier) && !answered.containsKey(each.request()))
                .toList();
    }
}
