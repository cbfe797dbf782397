package io.drivetrain.trainer.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.contracts.event.TrainingProgressed;
import io.drivetrain.contracts.event.TrainingProgressed.State;
import io.drivetrain.contracts.manifest.ModelManifest;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.testkit.Browser;
import io.drivetrain.testkit.LocalStackResource;
import io.drivetrain.testkit.TestTopics;
import io.drivetrain.trainer.weights.SafetensorsWriter;
import io.drivetrain.trainer.weights.Tensor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service with a real worker, on a real broker and a real object store. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class TrainingIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Inject
    ObjectStore objects;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @TempDir
    Path folder;

    @TestHTTPResource("/train/")
    String page;

    private TestTopics topics;

    @BeforeEach
    void connect() {
        topics = new TestTopics(brokers);
    }

    @AfterEach
    void disconnect() {
        topics.close();
    }

    @Test
    void trainsPublishesAndListsAModel() {
        define("stripes");
        String run = start("stripes", StripedClassifier.recipe(6));

        assertThat(end(run).state()).isEqualTo(State.DONE);

        var model = topics.await(
                Topic.MODEL_TRAINED, ModelTrained.class, m -> m.run().equals(run), PATIENCE);
        byte[] json = objects.get(model.manifestKey(), 1 << 20).orElseThrow();
        assertThat(Digests.sha256(json)).isEqualTo(model.manifestSha256());
        var manifest = Json.read(json, ModelManifest.class);
        manifest.files()
                .forEach((file, sha256) -> assertThat(
                                Digests.sha256(objects.get(ObjectKeys.model("stripes", model.version(), file), 1 << 30)
                                        .orElseThrow()))
                        .isEqualTo(sha256));
        assertThat(manifest.parity().get("maxAbsDiff")).isLessThanOrEqualTo(1e-4);
        assertThat(manifest.profile().count()).isEqualTo(2 * StripedClassifier.PER_LABEL / 5);
        assertThat(manifest.profile().confusion())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row)
                        .hasSize(2)
                        .satisfies(counts -> assertThat(
                                        counts.stream().mapToInt(i -> i).sum())
                                .isEqualTo(StripedClassifier.PER_LABEL / 5)));
        assertThat(model.accuracy()).isGreaterThan(.9);
        given().get("/train/api/v1/models?classifier=stripes").then().body("run", hasItem(run));
        given().get("/train/api/v1/models/stripes/" + model.version() + "/manifest")
                .then()
                .statusCode(200)
                .body("labels", equalTo(List.of("rows", "columns")));
        given().get("/train/api/v1/runs/" + run).then().body("epochs.size()", equalTo(6));
        Awaitility.await()
                .untilAsserted(() -> assertThat(objects.list(ObjectKeys.run(run, "checkpoints/"), 10))
                        .isEmpty());
    }

    @Test
    void showsARunAndItsModelOnThePage() throws Exception {
        var browser = Browser.orSkip();
        define("shown");
        assertThat(end(start("shown", StripedClassifier.recipe(2))).state()).isEqualTo(State.DONE);

        var seen = browser.open(page + "?classifier=shown", Browser.USUAL_MILLIS, folder);

        assertThat(seen.faults()).isEmpty();
        assertThat(seen.document())
                .contains("Train shown", "Start a run", "after 2 epochs", "Loss by epoch", "<canvas")
                .contains("How version 1 answered its 24 validation pictures", "as columns", "Backbones");
    }

    @Test
    void goesOnFromTheLastCheckpointWhenTheWorkerIsKilled() {
        define("killed");
        String run = start("killed", StripedClassifier.recipe(40));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() ->
                        !objects.list(ObjectKeys.run(run, "checkpoints/"), 10).isEmpty());

        worker(run).destroyForcibly();

        assertThat(end(run).state()).isEqualTo(State.DONE);
        assertThat(end(run).epochs())
                .hasSize(40)
                .extracting(TrainingProgressed.Epoch::epoch)
                .doesNotHaveDuplicates();
        assertThat(objects.stat(ObjectKeys.run(run, "attempts/2.json"))).isPresent();
        assertThat(topics.all(Topic.MODEL_TRAINED, ModelTrained.class))
                .filteredOn(model -> model.run().equals(run))
                .hasSize(1);
    }

    @Test
    void cancelsARunInWork() {
        define("cancelled");
        String run = start("cancelled", StripedClassifier.recipe(1000));
        topics.await(
                Topic.TRAINING_PROGRESSED,
                TrainingProgressed.class,
                p -> p.run().equals(run) && p.state() == State.TRAINING,
                PATIENCE);

        given().post("/train/api/v1/runs/" + run + "/cancel").then().statusCode(202);

        assertThat(end(run).state()).isEqualTo(State.CANCELLED);
        given().post("/train/api/v1/runs/" + run + "/cancel").then().statusCode(409);
    }

    @Test
    void cancelsARunThatWaitsWithoutWaitingForThoseBeforeIt() {
        define("busy");
        String working = start("busy", StripedClassifier.recipe(1000));
        topics.await(
                Topic.TRAINING_PROGRESSED,
                TrainingProgressed.class,
                p -> p.run().equals(working) && p.state() == State.TRAINING,
                PATIENCE);
        String waiting = start("busy", StripedClassifier.recipe(1000));

        given().post("/train/api/v1/runs/" + waiting + "/cancel")
                .then()
                .statusCode(202)
                .body("state", equalTo("CANCELLED"));

        given().get("/train/api/v1/runs/" + working).then().body("state", equalTo("TRAINING"));
        given().post("/train/api/v1/runs/" + working + "/cancel").then().statusCode(202);
        assertThat(end(working).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void saysWhyARunFailed() {
        define("vanished", 1000);
        objects.delete(ObjectKeys.image(Digests.sha256(StripedClassifier.picture(1000))));
        String run = start("vanished", StripedClassifier.recipe(2));

        var end = end(run);

        assertThat(end.state()).isEqualTo(State.FAILED);
        assertThat(end.failure()).contains("is not in the object store any more; release the dataset again");
    }

    @Test
    void refusesAClassifierThatIsNotThere() {
        given().contentType("application/json")
                .body(Map.of("classifier", "nobody"))
                .post("/train/api/v1/runs")
                .then()
                .statusCode(404)
                .body("code", equalTo("classifier-unknown"));
    }

    @Test
    void refusesABackboneOfAnotherShape() throws Exception {
        Path file = folder.resolve("wrong.safetensors");
        SafetensorsWriter.write(
                file, Map.of("conv1.weight", new Tensor(List.of(64, 3, 3, 3), new float[64 * 27])), Map.of());

        given().contentType("application/octet-stream")
                .body(Files.readAllBytes(file))
                .put("/train/api/v1/backbones/wrong")
                .then()
                .statusCode(422)
                .body("detail", containsString("'conv1.weight' must have the shape [64, 3, 7, 7]"));
        given().get("/train/api/v1/backbones").then().statusCode(200).body("size()", equalTo(0));
    }

    private String start(String classifier, Recipe recipe) {
        return given().contentType("application/json")
                .body(Json.write(new RunWish(classifier, null, recipe)))
                .post("/train/api/v1/runs")
                .then()
                .statusCode(202)
                .body("state", equalTo("QUEUED"))
                .extract()
                .path("run");
    }

    private TrainingProgressed end(String run) {
        return topics.await(
                Topic.TRAINING_PROGRESSED,
                TrainingProgressed.class,
                p -> p.run().equals(run) && p.state().ended(),
                PATIENCE);
    }

    private static ProcessHandle worker(String run) {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(run))
                .findFirst()
                .orElseThrow();
    }

    private void define(String classifier) {
        define(classifier, 0);
    }

    private void define(String classifier, int seed) {
        new StripedClassifier(objects, topics, PATIENCE).define(classifier, seed);
    }
}
