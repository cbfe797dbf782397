package io.drivetrain.verifier.clean;

import io.drivetrain.contracts.event.AssessmentRequested;
import io.drivetrain.contracts.event.LabelsAssessed;
import io.drivetrain.contracts.event.LabelsAssessed.State;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.ObjectStore;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What was asked for and what came of it. Applying a fact twice changes nothing. */
@Singleton
public class Assessments {

    private static final Logger LOG = Logger.getLogger(Assessments.class);
    /** Findings of so many classifiers are kept in memory. */
    private static final int LOADED = 4;

    private final Map<String, AssessmentRequested> requested = new LinkedHashMap<>();
    private final Map<String, LabelsAssessed> ended = new LinkedHashMap<>();
    private final LinkedHashMap<String, Assessment> loaded = new LinkedHashMap<>(LOADED, .75f, true);
    private final ObjectStore store;
    private final long maxBytes;

    Assessments(ObjectStore store, CleanConfig config) {
        this.store = store;
        this.maxBytes = config.maxResult().asLongValue();
    }

    void apply(AssessmentRequested fact) {
        synchronized (requested) {
            requested.putIfAbsent(fact.assessment(), fact);
        }
    }

    /** The first end holds. */
    void apply(LabelsAssessed fact) {
        synchronized (requested) {
            ended.putIfAbsent(fact.assessment(), fact);
        }
    }

    /** The newest finished assessment of a classifier with its findings; none before the first. */
    public Optional<Assessment> latest(String classifier) {
        return ends(classifier).stream()
                .filter(end -> end.state() == State.FINISHED)
                .findFirst()
                .flatMap(this::load);
    }

    /** Requests of a classifier, newest first. */
    List<AssessmentRequested> requests(String classifier) {
        synchronized (requested) {
            var all = new ArrayList<>(requested.values().stream()
                    .filter(each -> each.classifier().equals(classifier))
                    .toList());
            all.sort(Comparator.comparing(AssessmentRequested::at).reversed());
            return all;
        }
    }

    Optional<AssessmentRequested> request(String assessment) {
        synchronized (requested) {
            return Optional.ofNullable(requested.get(assessment));
        }
    }

    /** The end of an assessment; none while it waits or runs. */
    Optional<LabelsAssessed> end(String assessment) {
        synchronized (requested) {
            return Optional.ofNullable(ended.get(assessment));
        }
    }

    /** All ends of a classifier's assessments, newest first; requests may be gone by then. */
    List<LabelsAssessed> ends(String classifier) {
        synchronized (requested) {
            var all = new ArrayList<>(ended.values().stream()
                    .filter(each -> each.classifier().equals(classifier))
                    .toList());
            all.sort(Comparator.comparing(LabelsAssessed::at).reversed());
            return all;
        }
    }

    /** Requests of all classifiers that have no end, oldest first. */
    List<AssessmentRequested> open() {
        synchronized (requested) {
            return requested.values().stream()
                    .filter(each -> !ended.containsKey(each.assessment()))
                    .sorted(Comparator.comparing(AssessmentRequested::at))
                    .toList();
        }
    }

    private Optional<Assessment> load(LabelsAssessed end) {
        synchronized (loaded) {
            var there = loaded.get(end.classifier());
            if (there == null || !there.fact().equals(end)) {
                there = read(end).orElse(null);
                if (there == null) {
                    return Optional.empty();
                }
                loaded.put(end.classifier(), there);
                if (loaded.size() > LOADED) {
                    loaded.pollFirstEntry();
                }
            }
            return Optional.of(there);
        }
    }

    private Optional<Assessment> read(LabelsAssessed end) {
        var bytes = store.get(String.valueOf(end.resultKey()), maxBytes);
        if (bytes.isEmpty() || !Digests.sha256(bytes.get()).equals(end.resultSha256())) {
            LOG.errorf("object '%s' is not the result its fact promises", end.resultKey());
            return Optional.empty();
        }
        return Optional.of(new Assessment(end, JsonLines.read(bytes.get(), Finding.class)));
    }
}
