package io.drivetrain.inference.serve;

import io.drivetrain.contracts.Ids;
import io.drivetrain.inference.model.ModelRef;
import io.drivetrain.inference.picture.BadPicture;
import io.drivetrain.inference.picture.Picture;
import io.drivetrain.inference.picture.Preparer;
import io.drivetrain.inference.record.Asked;
import io.drivetrain.inference.record.Facts;
import io.drivetrain.inference.record.Recorder;
import io.drivetrain.inference.route.Breakers;
import io.drivetrain.inference.run.Ran;
import io.drivetrain.inference.run.Runner;
import io.drivetrain.inference.run.Workers;
import io.drivetrain.inference.shadow.Shadow;
import io.drivetrain.inference.shadow.ShadowJob;
import io.drivetrain.platform.rest.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Answers requests: one version answers all pictures of one. A canary that fails is recorded as failed and the champion
 * answers in its place, so that the caller never pays for an experiment.
 */
public final class Predictor {

    private static final Logger LOG = Logger.getLogger(Predictor.class);

    private final Chooser chooser;
    private final Workers workers;
    private final Preparer preparer;
    private final Breakers breakers;
    private final Definitions definitions;
    private final Recorder recorder;
    private final Shadow shadow;
    private final ServeMetrics metrics;
    private final Duration timeout;

    Predictor(
            Chooser chooser,
            Workers workers,
            Preparer preparer,
            Breakers breakers,
            Definitions definitions,
            Recorder recorder,
            Shadow shadow,
            ServeMetrics metrics,
            Duration timeout) {
        this.chooser = chooser;
        this.workers = workers;
        this.preparer = preparer;
        this.breakers = breakers;
        this.definitions = definitions;
        this.recorder = recorder;
        this.shadow = shadow;
        this.metrics = metrics;
        this.timeout = timeout;
    }

    /**
     * @throws Problem 404 for an unknown classifier or version, 503 if no version can answer, 500 if the version failed
     * @throws BadPicture for a picture that cannot be used; then none of the request is answered
     * @throws io.drivetrain.inference.run.Overloaded if too many wait
     */
    public Reply predict(Request request) {
        var asked = asked(request);
        var unit = request.subject() == null ? asked.getFirst().prediction() : request.subject();
        var version = request.version();
        try (var choice = version == null
                ? chooser.routed(request.classifier(), unit)
                : chooser.pinned(request.classifier(), version)) {
            var ran = run(request, choice);
            if (choice.attempt() == null || failures(ran).isEmpty()) {
                return answer(request, choice, asked, ran);
            }
            canaryFailed(choice, asked, ran);
            try (var champion = chooser.champion(choice)) {
                return answer(request, champion, asked, run(request, champion));
            }
        }
    }

    private static List<Asked> asked(Request request) {
        return request.pictures().stream()
                .map(_ -> new Asked(Ids.fresh(), request.classifier(), request.subject(), request.attributes()))
                .toList();
    }

    private List<Ran> run(Request request, Choice choice) {
        var tasks = new ArrayList<Supplier<Ran>>();
        for (int i = 0; i < request.pictures().size(); i++) {
            int place = i;
            long since = System.nanoTime();
            tasks.add(() -> runOne(request, choice, place, since));
        }
        try {
            return workers.run(tasks, timeout);
        } catch (Workers.TookTooLong e) {
            metrics.refused("timeout");
            throw new Problem(503, "took-too-long", "classifier '" + request.classifier() + "': " + e.getMessage());
        }
    }

    private Ran runOne(Request request, Choice choice, int place, long since) {
        Picture picture = request.pictures().get(place);
        try (var model = choice.model().again()) {
            long begun = System.nanoTime();
            var prepared = preparer.prepare(picture, model.preprocessing());
            // waiting counts as inference, preparing does not
            long waited = begun - since;
            return Runner.run(model, prepared, request.embeddings(), System.nanoTime() - waited);
        } catch (BadPicture e) {
            metrics.badPicture(choice.model().ref(), choice.roleWord());
            throw e.at(place);
        }
    }

    private Reply answer(Request request, Choice choice, List<Asked> asked, List<Ran> ran) {
        record(choice, asked, ran);
        var failures = failures(ran);
        if (!failures.isEmpty()) {
            throw new Problem(
                    500,
                    "model-failed",
                    "model " + choice.model().ref() + " failed: "
                            + failures.getFirst().problem());
        }
        var labels = choice.model().labels();
        var answers = new ArrayList<Reply.Answer>();
        for (int i = 0; i < ran.size(); i++) {
            if (ran.get(i) instanceof Ran.Answered answered) {
                answers.add(reply(asked.get(i), labels, answered));
                offerToShadow(request.pictures().get(i), choice, asked.get(i), answered);
            }
        }
        ModelRef ref = choice.model().ref();
        return new Reply(ref.classifier(), ref.version(), choice.roleWord(), labels, answers);
    }

    private Reply.Answer reply(Asked asked, List<String> labels, Ran.Answered ran) {
        int best = Facts.best(ran.probabilities());
        return new Reply.Answer(
                asked.prediction(),
                ran.probabilities(),
                ran.embedding(),
                best,
                action(asked.classifier(), labels, ran),
                ran.prepared().millis(),
                ran.millis());
    }

    private String action(String classifier, List<String> labels, Ran ran) {
        if (ran instanceof Ran.Answered answered) {
            int best = Facts.best(answered.probabilities());
            return definitions.action(classifier, labels.get(best), answered.probabilities()[best]);
        }
        return "";
    }

    private void offerToShadow(Picture picture, Choice choice, Asked asked, Ran.Answered answered) {
        choice.shadow().ifPresent(ref -> shadow.offer(new ShadowJob(ref, asked, picture, answered.prepared())));
    }

    private void canaryFailed(Choice choice, List<Asked> asked, List<Ran> ran) {
        for (int i = 0; i < ran.size(); i++) {
            if (ran.get(i) instanceof Ran.Failed) {
                record(choice, List.of(asked.get(i)), List.of(ran.get(i)));
            }
        }
        var ref = choice.model().ref();
        LOG.warnf(
                "canary %s failed, the champion answers: %s",
                ref, failures(ran).getFirst().problem());
        var attempt = choice.attempt();
        if (attempt != null && breakers.failed(attempt, System.nanoTime())) {
            LOG.errorf("canary %s failed too often: all its subjects get the champion from now on", ref);
            metrics.breakerOpened(ref);
        }
    }

    /** A version the caller chose is no production traffic: it is counted, but told to nobody who judges versions. */
    private void record(Choice choice, List<Asked> asked, List<Ran> ran) {
        var model = choice.model();
        var role = choice.role();
        for (int i = 0; i < ran.size(); i++) {
            metrics.ran(model.ref(), choice.roleWord(), ran.get(i));
            if (role != null) {
                var action = action(asked.get(i).classifier(), model.labels(), ran.get(i));
                recorder.record(Facts.of(
                        asked.get(i), model.ref().version(), role, model.labels(), ran.get(i), action, Instant.now()));
            }
        }
    }

    private static List<Ran.Failed> failures(List<Ran> ran) {
        return ran.stream()
                .filter(Ran.Failed.class::isInstance)
                .map(Ran.Failed.class::cast)
                .toList();
    }
}
