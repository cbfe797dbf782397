package io.drivetrain.trainer.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.contracts.event.TrainingProgressed;
import io.drivetrain.contracts.event.TrainingProgressed.State;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.testkit.LocalStackResource;
import io.drivetrain.testkit.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A network whose export answers differently is never published. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@TestProfile(ParityGateIT.NoDifferenceIsSmallEnough.class)
class ParityGateIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Inject
    ObjectStore objects;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    /** Even answers that are the same to the last bit are too far apart. */
    public static final class NoDifferenceIsSmallEnough implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("drivetrain.train.parity-bound", "-1");
        }
    }

    @Test
    void aModelThatFailsItIsNeitherSaidNorStored() {
        try (var topics = new TestTopics(brokers)) {
            new StripedClassifier(objects, topics, PATIENCE).define("apart", 0);
            String run = given().contentType("application/json")
                    .body(Json.write(new RunWish("apart", null, StripedClassifier.recipe(1))))
                    .post("/train/api/v1/runs")
                    .path("run");

            var end = topics.await(
                    Topic.TRAINING_PROGRESSED,
                    TrainingProgressed.class,
                    p -> p.run().equals(run) && p.state().ended(),
                    PATIENCE);

            assertThat(end.state()).isEqualTo(State.FAILED);
            assertThat(end.failure()).contains("the exported model differs from the trained one");
            assertThat(topics.all(Topic.MODEL_TRAINED, ModelTrained.class))
                    .noneMatch(model -> model.classifier().equals("apart"));
            assertThat(objects.list("models/apart/", 10)).isEmpty();
            given().get("/train/api/v1/models?classifier=apart").then().body("size()", equalTo(0));
        }
    }
}
