package io.drivetrain.platform.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.TrainingCommanded;
import io.drivetrain.testkit.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class FactsIT {

    @Inject
    FactWriter facts;

    @Inject
    TopicFeed feed;

    @Inject
    CommandedRuns view;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Test
    void aViewShowsAFactOnceItHasPassedItsPosition() {
        var command = command();
        var position = facts.say(command);
        assertThat(position.topic()).isEqualTo(Topic.TRAINING_COMMANDED);
        assertThat(feed.awaitPassed(position, Duration.ofSeconds(10))).isTrue();
        assertThat(view.seen()).contains(command);
    }

    @Test
    void aViewLivesOnAfterARecordItCannotRead() {
        try (var raw = new KafkaProducer<String, String>(
                Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new StringSerializer())) {
            raw.send(new ProducerRecord<>(Topic.TRAINING_COMMANDED.topic(), "poison", "{not json"));
            raw.flush();
        }
        var command = command();
        assertThat(feed.awaitPassed(facts.say(command), Duration.ofSeconds(10))).isTrue();
        assertThat(view.seen()).contains(command);
    }

    @Test
    void aPositionThatNeverComesIsWaitedForNoLongerThanAsked() {
        var never = new Position(Topic.TRAINING_COMMANDED, 0, Long.MAX_VALUE - 1);
        assertThat(feed.awaitPassed(never, Duration.ofMillis(50))).isFalse();
    }

    private static TrainingCommanded command() {
        return new TrainingCommanded(
                Ids.fresh(), TrainingCommanded.Command.CANCEL, Actor.person("anna"), Instant.EPOCH);
    }
}
