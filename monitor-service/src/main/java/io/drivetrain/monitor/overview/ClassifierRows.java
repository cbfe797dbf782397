package io.drivetrain.monitor.overview;

import io.drivetrain.contracts.event.DriftReported;
import io.drivetrain.contracts.event.PredictionMade.Role;
import io.drivetrain.monitor.drift.DriftReports;
import io.drivetrain.monitor.judge.Judge;
import io.drivetrain.monitor.judge.VerdictAnswer.Word;
import io.drivetrain.monitor.model.Models;
import io.drivetrain.monitor.rollout.Rollouts;
import io.drivetrain.monitor.window.SeriesKey;
import io.drivetrain.monitor.window.Summary;
import io.drivetrain.monitor.window.Windows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/** Puts together what the views know of each classifier. */
@ApplicationScoped
class ClassifierRows {

    private final Definitions definitions;
    private final Models models;
    private final Rollouts rollouts;
    private final Windows windows;
    private final Judge judge;
    private final DriftReports drift;

    ClassifierRows(
            Definitions definitions,
            Models models,
            Rollouts rollouts,
            Windows windows,
            Judge judge,
            DriftReports drift) {
        this.definitions = definitions;
        this.models = models;
        this.rollouts = rollouts;
        this.windows = windows;
        this.judge = judge;
        this.drift = drift;
    }

    /** By name. */
    List<ClassifierRow> all() {
        var names = new TreeSet<>(definitions.names());
        names.addAll(models.classifiers());
        names.addAll(rollouts.classifiers());
        return names.stream().map(this::row).toList();
    }

    private ClassifierRow row(String classifier) {
        var routing = rollouts.routing(classifier);
        var versions = models.all(classifier);
        var champion = Summary.of(windows.sample(new SeriesKey(classifier, routing.champion(), Role.CHAMPION))
                .observations());
        var compared = drift.of(classifier).stream()
                .filter(report -> report.version() == routing.champion())
                .findFirst();
        return new ClassifierRow(
                classifier,
                definitions.objective(classifier).orElse(null),
                versions.size(),
                versions.isEmpty() ? 0 : versions.getFirst().version(),
                routing.revision(),
                routing.champion(),
                routing.challenger(),
                Word.of(judge.verdict(routing, Instant.now()).orElse(null)),
                champion.count(),
                champion.errorRate(),
                champion.latencyP95(),
                compared.map(DriftReported::alarm).orElse(null),
                compared.map(DriftReported::at).orElse(null));
    }
}
