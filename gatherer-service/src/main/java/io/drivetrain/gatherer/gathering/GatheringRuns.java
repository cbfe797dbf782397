package io.drivetrain.gatherer.gathering;

import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.GatheringRequested;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.gatherer.classifier.Classifiers;
import io.drivetrain.gatherer.fetch.Fetcher;
import io.drivetrain.gatherer.fetch.Spool;
import io.drivetrain.gatherer.source.SourceException;
import io.drivetrain.gatherer.source.Sources;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.work.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Makes what it takes to work on a gathering. */
@ApplicationScoped
class GatheringRuns {

    private static final int LOOK_AGAIN = 50;
    private static final long LOOK_AGAIN_MS = 100;

    private final GatheringConfig config;
    private final Classifiers classifiers;
    private final Sources sources;
    private final GatheringViews views;
    private final GatheringRun.Tools tools;

    GatheringRuns(
            GatheringConfig config,
            Classifiers classifiers,
            Sources sources,
            GatheringViews views,
            Fetcher fetcher,
            Spool spool,
            ObjectStore store,
            Facts facts) {
        this.config = config;
        this.classifiers = classifiers;
        this.sources = sources;
        this.views = views;
        var intake = new Intake(store, facts, Patience.of(config.patience()), Clock.systemUTC());
        this.tools = new GatheringRun.Tools(fetcher, spool, intake);
    }

    /** Counts that start where an earlier worker stopped. */
    Tally tally(Gatherings.Open open) {
        GatheringRequested request = open.request();
        List<String> labels = classifiers
                .find(request.classifier())
                .map(c -> c.labels().stream()
                        .map(LabelSpec::name)
                        .filter(request::wants)
                        .toList())
                .orElse(List.of());
        var tally = new Tally(request, labels, open.progress().startedAt());
        tally.resume(
                views.storedBefore().byLabel(request.gathering()),
                open.progress().known());
        return tally;
    }

    /** Blocks until the gathering has ended, or its thread is interrupted. */
    Outcome run(GatheringRequested request, Tally tally) throws InterruptedException {
        Optional<ClassifierDefined> classifier = classifier(request.classifier());
        if (classifier.isEmpty()) {
            return new Outcome.Failed("there is no classifier '" + request.classifier() + "'");
        }
        try {
            var source = sources.of(request, classifier.get());
            return new GatheringRun(request, source, tools, views.storedBefore(), tally, config.pictures()).run();
        } catch (SourceException e) {
            return new Outcome.Failed(e.why());
        }
    }

    /** A definition that was said just before the request may be seen just after it. */
    private Optional<ClassifierDefined> classifier(String name) throws InterruptedException {
        for (int i = 0; i < LOOK_AGAIN; i++) {
            var found = classifiers.find(name);
            if (found.isPresent()) {
                return found;
            }
            Thread.sleep(LOOK_AGAIN_MS);
        }
        return Optional.empty();
    }
}
