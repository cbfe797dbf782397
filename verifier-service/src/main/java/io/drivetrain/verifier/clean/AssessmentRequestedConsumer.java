package io.drivetrain.verifier.clean;

import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.event.AssessmentRequested;
import io.drivetrain.contracts.event.LabelsAssessed;
import io.drivetrain.platform.fact.FactWriter;
import io.drivetrain.platform.fact.TopicFeed;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.work.Patience;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.drivetrain.verifier.embed.Embeddings;
import io.drivetrain.verifier.embed.Extractors;
import io.drivetrain.verifier.work.Attempts;
import io.drivetrain.verifier.work.ViewGate;
import io.drivetrain.verifier.work.WorkConfig;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Takes requests for assessments as work, one after the other on a thread of their own. A record is acknowledged when its
 * assessment has ended, so the brokers hand it out again if this instance is gone before.
 */
@ApplicationScoped
class AssessmentRequestedConsumer {

    private static final Logger LOG = Logger.getLogger(AssessmentRequestedConsumer.class);

    private final Assessing assessing;
    private final ViewGate gate;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("assessments").daemon().factory());

    AssessmentRequestedConsumer(
            Catalogue catalogue,
            Assessments assessments,
            Extractors extractors,
            Embeddings embeddings,
            ObjectStore store,
            FactWriter facts,
            TopicFeed feed,
            ViewGate gate,
            CleanConfig config,
            WorkConfig work,
            @ConfigProperty(name = "drivetrain.data-dir") Path data) {
        this.gate = gate;
        Consumer<LabelsAssessed> say = fact -> feed.awaitPassed(facts.say(fact), config.settle());
        this.assessing = new Assessing(
                catalogue,
                assessments,
                extractors,
                embeddings,
                store,
                new Attempts(data.resolve("clean").resolve("attempts")),
                Patience.of(work.patience()),
                say,
                config,
                Clock.systemUTC());
    }

    @Incoming("assessment-requested")
    CompletionStage<Void> onRequested(ConsumerRecord<String, byte[]> record) {
        var request = Json.read(record.value(), AssessmentRequested.class);
        var ended = new CompletableFuture<Void>();
        worker.execute(() -> work(record, request, ended));
        return ended;
    }

    Optional<Progress.View> progress(String assessment) {
        return assessing.progress(assessment);
    }

    void onStop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }

    private void work(
            ConsumerRecord<String, byte[]> record, AssessmentRequested request, CompletableFuture<Void> ended) {
        try {
            gate.await(record);
            assessing.answer(request);
            ended.complete(null);
        } catch (InterruptedException e) {
            // not acknowledged: it comes again after the start
            LOG.infof("assessment %s is put aside; the service stops", request.assessment());
        } catch (RuntimeException e) {
            ended.completeExceptionally(e);
        }
    }
}
