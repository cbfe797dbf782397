package io.drivetrain.inference;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.Event;
import io.drivetrain.contracts.event.PredictionMade;
import io.drivetrain.inference.model.TestModels;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.testkit.TestTopics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The running service from outside: publishes models as the trainer would, and looks at what comes back. */
@ApplicationScoped
public class Wired {

    public static final Duration LONG = Duration.ofSeconds(30);

    private final ObjectStore store;
    private final TestTopics topics;

    Wired(ObjectStore store, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.store = store;
        this.topics = new TestTopics(bootstrap);
    }

    public ObjectStore store() {
        return store;
    }

    public void say(Event event) {
        topics.say(event);
    }

    public void sayRaw(Topic topic, String key, String value) {
        topics.sayRaw(topic, key, value);
    }

    /** Publishes a version that tells colours apart. */
    public void publish(String classifier, int version) {
        topics.say(TestModels.publish(store, classifier, version));
    }

    /** Publishes version 1, makes it the champion and waits until it answers. */
    public void champion(String classifier) {
        publish(classifier, 1);
        topics.say(TestModels.rollout(classifier, 1, 1, 0, null));
        awaitState(classifier, 1, "READY");
    }

    public void awaitState(String classifier, int version, String state) {
        await().atMost(LONG)
                .until(() -> state.equals(given().get("/predict/api/v1/models")
                        .jsonPath()
                        .getString("find { it.classifier == '" + classifier + "' && it.version == " + version
                                + " }.state")));
    }

    public void awaitRevision(String classifier, long revision) {
        await().atMost(LONG)
                .until(() -> given().get("/predict/api/v1/classifiers/" + classifier + "/routing")
                                .jsonPath()
                                .getLong("revision")
                        == revision);
    }

    public List<PredictionMade> predictions(String classifier) {
        return topics.all(Topic.PREDICTION_MADE, PredictionMade.class).stream()
                .filter(fact -> fact.classifier().equals(classifier))
                .toList();
    }

    public List<PredictionMade> awaitPredictions(String classifier, int count) {
        await().atMost(LONG).until(() -> predictions(classifier).size() >= count);
        return predictions(classifier);
    }
}
