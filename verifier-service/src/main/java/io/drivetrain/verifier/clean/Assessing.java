package io.drivetrain.verifier.clean;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.AssessmentRequested;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.LabelsAssessed;
import io.drivetrain.contracts.event.LabelsAssessed.State;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.work.Patience;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.drivetrain.verifier.embed.Embeddings;
import io.drivetrain.verifier.embed.Extractor;
import io.drivetrain.verifier.embed.ExtractorRejected;
import io.drivetrain.verifier.embed.Extractors;
import io.drivetrain.verifier.work.Attempts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request for an assessment exactly once. Each step can be repeated: embeddings are kept as they are made, and a
 * result that a crashed try wrote stays what it is.
 */
final class Assessing {

    private static final Logger LOG = Logger.getLogger(Assessing.class);

    private final Catalogue catalogue;
    private final Assessments assessments;
    private final Extractors extractors;
    private final Embeddings embeddings;
    private final ObjectStore store;
    private final TrainingParts trainingParts;
    private final Attempts attempts;
    private final Patience patience;
    private final Consumer<LabelsAssessed> say;
    private final CleanConfig config;
    private final Clock clock;
    private final Map<String, Progress> running = new ConcurrentHashMap<>();

    Assessing(
            Catalogue catalogue,
            Assessments assessments,
            Extractors extractors,
            Embeddings embeddings,
            ObjectStore store,
            Attempts attempts,
            Patience patience,
            Consumer<LabelsAssessed> say,
            CleanConfig config,
            Clock clock) {
        this.catalogue = catalogue;
        this.assessments = assessments;
        this.extractors = extractors;
        this.embeddings = embeddings;
        this.store = store;
        this.trainingParts = new TrainingParts(store);
        this.attempts = attempts;
        this.patience = patience;
        this.say = say;
        this.config = config;
        this.clock = clock;
    }

    /** How far this instance is with an assessment; none if it does not work on it. */
    Optional<Progress.View> progress(String assessment) {
        return Optional.ofNullable(running.get(assessment)).map(Progress::look);
    }

    /** Assesses, or says why not, unless this request has its end. */
    void answer(AssessmentRequested request) throws InterruptedException {
        if (assessments.end(request.assessment()).isPresent()) {
            return;
        }
        int attempt = attempts.begin(request.assessment());
        try {
            end(attempt > config.attempts() ? failed(request, gaveUp()) : assessed(request));
        } catch (Cancelled e) {
            LOG.infof("assessment %s of '%s' stops: it was cancelled", request.assessment(), request.classifier());
        } finally {
            running.remove(request.assessment());
            attempts.end(request.assessment());
        }
    }

    private void end(LabelsAssessed end) throws InterruptedException {
        patience.run(() -> say.accept(end));
        assessments.apply(end);
    }

    private LabelsAssessed assessed(AssessmentRequested request) throws InterruptedException {
        var definition = catalogue.definition(request.classifier());
        if (definition.isEmpty()) {
            return failed(request, "classifier '" + request.classifier() + "' is not defined");
        }
        try {
            return finished(request, definition.get());
        } catch (NotAssessable | ExtractorRejected e) {
            return failed(request, String.valueOf(e.getMessage()));
        } catch (Cancelled e) {
            throw e;
        } catch (RuntimeException e) {
            var incident = Ids.fresh();
            LOG.errorf(e, "assessment %s: incident %s", request.assessment(), incident);
            return failed(request, "it failed; the verifier's log has more under incident " + incident);
        }
    }

    private LabelsAssessed finished(AssessmentRequested request, ClassifierDefined definition)
            throws InterruptedException {
        var subjects = Subject.of(definition, catalogue.pictures(request.classifier()));
        AssessmentRules.checkSize(request.classifier(), subjects.size(), config.maxPictures());
        var extractor = patience.call(() -> extractors.find(
                        request.classifier(), definition.recipe().backbone()))
                .orElse(null);
        var steps = new AssessmentSteps(
                running.computeIfAbsent(request.assessment(), key -> new Progress()),
                () -> assessments.end(request.assessment()).isPresent());
        var vectors = extractor == null ? Map.<String, float[]>of() : embedded(extractor, subjects, steps);
        steps.probing(config.folds());
        var findings = new Assessor(config.folds(), config.seed()).assess(subjects, vectors, steps);
        int inTraining = extractor == null
                ? 0
                : patience.call(() -> trainingParts.count(request.classifier(), extractor, subjects));
        var counts = Counts.of(findings, vectors.size(), inTraining);
        return kept(request, extractor, findings, counts);
    }

    private Map<String, float[]> embedded(Extractor extractor, List<Subject> subjects, AssessmentSteps steps)
            throws InterruptedException {
        steps.embedding(subjects.size());
        return embeddings.of(extractor, subjects.stream().map(Subject::image).toList(), steps::pictures);
    }

    private LabelsAssessed kept(
            AssessmentRequested request,
            @Nullable Extractor extractor,
            List<Finding> findings,
            Map<String, Integer> counts)
            throws InterruptedException {
        var key = ObjectKeys.assessment(request.classifier(), request.assessment());
        byte[] result = JsonLines.write(findings);
        byte[] there = patience.call(() -> store.putIfAbsent(key, result, JsonLines.MEDIA_TYPE)
                ? result
                : store.get(key, config.maxResult().asLongValue()).orElse(result));
        return new LabelsAssessed(
                request.assessment(),
                request.classifier(),
                State.FINISHED,
                key,
                Digests.sha256(there),
                extractor == null ? null : named(request.classifier(), extractor),
                counts,
                null,
                request.by(),
                clock.instant());
    }

    private static LabelsAssessed.Extractor named(String classifier, Extractor extractor) {
        return switch (extractor.origin()) {
            case Extractor.Origin.Model model ->
                new LabelsAssessed.Extractor(
                        LabelsAssessed.Extractor.Kind.MODEL, classifier + "@" + model.version(), extractor.sha256());
            case Extractor.Origin.Backbone backbone ->
                new LabelsAssessed.Extractor(
                        LabelsAssessed.Extractor.Kind.BACKBONE, backbone.name(), extractor.sha256());
        };
    }

    private LabelsAssessed failed(AssessmentRequested request, String why) {
        return new LabelsAssessed(
                request.assessment(),
                request.classifier(),
                State.FAILED,
                null,
                null,
                null,
                Map.of(),
                why,
                request.by(),
                clock.instant());
    }

    private String gaveUp() {
        return "the service ended " + config.attempts() + " times while it was worked on";
    }
}
