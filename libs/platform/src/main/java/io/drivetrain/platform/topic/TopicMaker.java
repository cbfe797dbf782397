package io.drivetrain.platform.topic;

import io.drivetrain.contracts.Topic;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes every topic, with explicit partitions and retention, before any channel starts: a consumer that subscribes to a
 * topic that is not there would learn of it only at its next metadata refresh.
 */
@ApplicationScoped
class TopicMaker {

    private static final Logger LOG = Logger.getLogger(TopicMaker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long DEAD_LETTER_RETENTION_MS = Duration.ofDays(30).toMillis();

    private final TopicConfig config;
    private final String bootstrap;
    private final String service;

    TopicMaker(
            TopicConfig config,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.config = config;
        this.bootstrap = bootstrap;
        this.service = service;
    }

    void onStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        try (var admin = Admin.create(Map.of(
                "bootstrap.servers",
                bootstrap,
                "request.timeout.ms",
                "5000",
                "default.api.timeout.ms",
                String.valueOf(PATIENCE.toMillis())))) {
            var there = admin.listTopics().names().get();
            var missing = wanted().filter(t -> !there.contains(t.name())).toList();
            admin.createTopics(missing).values().forEach((name, made) -> await(name, made));
        } catch (ExecutionException e) {
            throw new IllegalStateException("the Kafka brokers at " + bootstrap + " do not answer", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the topics were made", e);
        }
    }

    private Stream<NewTopic> wanted() {
        var facts = Arrays.stream(Topic.values())
                .map(t -> topic(t.topic(), t.retention().map(Duration::toMillis).orElse(-1L)));
        var deadLetters =
                Arrays.stream(Topic.values()).map(t -> topic(t.deadLetters(service), DEAD_LETTER_RETENTION_MS));
        return Stream.concat(facts, deadLetters);
    }

    private NewTopic topic(String name, long retentionMs) {
        boolean deadLetters = name.endsWith(".dlq");
        return new NewTopic(name, deadLetters ? 1 : config.partitions(), config.replicationFactor())
                .configs(Map.of("cleanup.policy", "delete", "retention.ms", String.valueOf(retentionMs)));
    }

    private static void await(String name, KafkaFuture<Void> made) {
        try {
            made.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                LOG.errorf(e.getCause(), "topic '%s' could not be made", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
