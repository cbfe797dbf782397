package io.drivetrain.gatherer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.GatheringProgressed;
import io.drivetrain.contracts.event.GatheringProgressed.State;
import io.drivetrain.contracts.event.GatheringRequested;
import io.drivetrain.contracts.event.GatheringSource;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.testkit.Browser;
import io.drivetrain.testkit.LocalStackResource;
import io.drivetrain.testkit.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@QuarkusTestResource(LocalWebResource.class)
class GatheringIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    ObjectStore store;

    @TestHTTPResource("/gather/")
    String page;

    @TempDir
    Path scratch;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @BeforeEach
    void define() {
        given().contentType("application/json")
                .body("""
                        {"classifier":"bears","objective":"keep campers safe",
                         "labels":[{"name":"grizzly","queries":["grizzly bear"],"action":"warn","threshold":0.8},{"name":"teddy"}],
                         "levers":["alarm"],"conditions":["night"],"affected":"campers","recipe":{"epochs":2}}""")
                .post("/gather/api/v1/classifiers")
                .then()
                .statusCode(201)
                .body("recipe.epochs", equalTo(2), "recipe.imageSize", equalTo(224));
    }

    @Test
    void aDefinedClassifierIsShown() {
        given().get("/gather/api/v1/classifiers").then().statusCode(200).body("classifier", hasItem("bears"));
        given().get("/gather/api/v1/classifiers/bears")
                .then()
                .statusCode(200)
                .body("labels[1].queries[0]", equalTo("teddy"), "by.name", equalTo("local"));
        given().get("/gather/api/v1/classifiers/cats").then().statusCode(404);
    }

    @Test
    void aSearchBecomesStoredPicturesAndFacts() {
        String id = start("{\"classifier\":\"bears\",\"source\":{\"type\":\"search\",\"perLabel\":50}}");
        GatheringProgressed end = awaitEnd(id);
        assertThat(end.state()).isEqualTo(State.DONE);
        assertThat(end.wanted()).isEqualTo(14);
        assertThat(end.storedByLabel()).isEqualTo(Map.of("grizzly", 6, "teddy", 6));
        assertThat(end.misses()).isEqualTo(Map.of("http-404", 2));
        assertThat(end.examples().get("http-404")).hasSize(2);
        try (var topics = new TestTopics(bootstrap)) {
            var facts = topics.all(Topic.IMAGE_GATHERED, ImageGathered.class).stream()
                    .filter(f -> f.gathering().equals(id))
                    .toList();
            assertThat(facts).hasSize(12).allSatisfy(f -> {
                assertThat(f.licence()).isEqualTo("PublicDomain");
                assertThat(f.source()).isEqualTo("search");
                assertThat(store.stat(ObjectKeys.image(f.image())).orElseThrow().bytes())
                        .isEqualTo(f.bytes());
            });
            var told = topics.all(Topic.GATHERING_PROGRESSED, GatheringProgressed.class).stream()
                    .filter(p -> p.gathering().equals(id))
                    .toList();
            assertThat(told.getLast().state()).isEqualTo(State.DONE);
        }
    }

    @Test
    void thePageShowsTheDefinitionAndWhatWasMissed() throws Exception {
        var browser = Browser.orSkip();
        awaitEnd(start("""
                {"classifier":"bears","source":{"type":"urls","items":[
                  {"url":"http://169.254.169.254/latest/meta-data","label":"teddy"}]}}"""));

        var seen = browser.open(page + "?classifier=bears", Browser.USUAL_MILLIS, scratch);

        assertThat(seen.faults()).isEmpty();
        assertThat(seen.document())
                .contains("Gather pictures for bears", "keep campers safe", "Start gathering", "grizzly bear")
                .contains("Missed, by reason", "blocked-address", "address is not on the open web")
                .contains("Wikimedia Commons", "Openverse", "List file", "Only some labels", "Expected conditions");
    }

    @Test
    void picturesOfAListThatAreKnownAreStoredOnce() {
        String list = """
                {"classifier":"bears","source":{"type":"urls","items":[
                  {"url":"%s","label":"teddy","licence":"CC0","attributes":{"site":"north"}},
                  {"url":"%s","label":"cat"},
                  {"url":"http://169.254.169.254/latest/meta-data","label":"teddy"}]}}""".formatted(
                        LocalWebResource.web().url("/pictures/listed/1"),
                        LocalWebResource.web().url("/pictures/listed/2"));
        assertThat(awaitEnd(start(list)).misses()).isEqualTo(Map.of("unknown-label", 1, "blocked-address", 1));
        assertThat(awaitEnd(start(list)).known()).isEqualTo(1);
    }

    @Test
    void anUploadedArchiveIsGathered() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            for (String label : List.of("grizzly", "teddy")) {
                out.putNextEntry(new ZipEntry("bears/" + label + "/1.png"));
                out.write(Pictures.png(label.hashCode()));
            }
        }
        String sha = given().contentType("application/zip")
                .body(zip.toByteArray())
                .post("/gather/api/v1/archives")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
        var end = awaitEnd(
                start("{\"classifier\":\"bears\",\"source\":{\"type\":\"archive\",\"sha256\":\"" + sha + "\"}}"));
        assertThat(end.storedByLabel()).isEqualTo(Map.of("grizzly", 1, "teddy", 1));
    }

    @Test
    void aFolderOutsideTheRootsFailsAndSaysWhy() throws IOException {
        var inside = Files.createDirectories(LocalWebResource.folderRoot().resolve("bears"));
        for (String label : List.of("grizzly", "teddy")) {
            Files.write(Files.createDirectories(inside.resolve(label)).resolve("1.png"), Pictures.png(label.length()));
        }
        var done = awaitEnd(
                start("{\"classifier\":\"bears\",\"source\":{\"type\":\"folder\",\"path\":\"" + inside + "\"}}"));
        assertThat(done.state()).isEqualTo(State.DONE);
        var failed = awaitEnd(start("{\"classifier\":\"bears\",\"source\":{\"type\":\"folder\",\"path\":\"/etc\"}}"));
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.failure()).contains("'/etc'", "drivetrain.gather.folder-roots");
    }

    @Test
    void aCancelledGatheringStops() {
        String items = IntStream.range(0, 500)
                .mapToObj(i -> "{\"url\":\"" + LocalWebResource.web().url("/slow/" + i) + "\",\"label\":\"teddy\"}")
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        String id = start("{\"classifier\":\"bears\",\"source\":{\"type\":\"urls\",\"items\":[" + items + "]}}");
        await().atMost(SOON).until(() -> progress(id).stored() > 0);
        given().post("/gather/api/v1/gatherings/" + id + "/cancel")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        given().post("/gather/api/v1/gatherings/" + id + "/cancel")
                .then()
                .statusCode(409)
                .body("code", equalTo("gathering-ended"));
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        assertThat(progress(id).stored()).isLessThan(200);
        String events = given().get("/gather/api/v1/gatherings/" + id + "/events")
                .then()
                .statusCode(200)
                .contentType(containsString("text/event-stream"))
                .extract()
                .asString();
        assertThat(events).contains("\"state\":\"CANCELLED\"").containsOnlyOnce("data:");
    }

    @Test
    void aPausedGatheringWaitsUntilItIsResumed() {
        String items = IntStream.range(0, 60)
                .mapToObj(i -> "{\"url\":\"" + LocalWebResource.web().url("/slow/p" + i) + "\",\"label\":\"teddy\"}")
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        String id = start("{\"classifier\":\"bears\",\"source\":{\"type\":\"urls\",\"items\":[" + items + "]}}");
        await().atMost(SOON).until(() -> progress(id).stored() > 0);
        turn(id, "pause", 200);
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        var paused = progress(id);
        assertThat(paused.state()).isEqualTo(State.PAUSED);
        assertThat(paused.stored()).isBetween(1, 59);
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        assertThat(progress(id)).isEqualTo(paused);

        turn(id, "resume", 200);
        turn(id, "resume", 409);
        var end = awaitEnd(id);
        assertThat(end.state()).isEqualTo(State.DONE);
        assertThat(end.stored()).isEqualTo(60);
        long again = IntStream.range(0, 60)
                .filter(i -> LocalWebResource.web().timesAsked("/slow/p" + i) > 1)
                .count();
        // only what was under way when it was paused
        assertThat(again).isLessThanOrEqualTo(16);
        turn(id, "pause", 409);
    }

    @Test
    void anUploadedListIsGatheredForTheLabelsThatAreWanted() {
        String csv = "url,label,licence,season\n"
                + LocalWebResource.web().url("/pictures/csv/1") + ",teddy,CC0,spring\n"
                + LocalWebResource.web().url("/pictures/csv/2") + ",grizzly,CC0,autumn\n"
                + "nonsense,teddy,,\n";
        String sha = given().contentType("text/csv")
                .body(csv)
                .post("/gather/api/v1/lists")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
        var end = awaitEnd(start("{\"classifier\":\"bears\",\"labels\":[\"teddy\"],"
                + "\"source\":{\"type\":\"list\",\"sha256\":\"" + sha + "\"}}"));
        assertThat(end.storedByLabel()).isEqualTo(Map.of("teddy", 1));
        assertThat(end.misses()).isEqualTo(Map.of("bad-line", 1, "not-wanted", 1));
        assertThat(end.examples().get("bad-line")).containsExactly("line 4: its url is no http address: nonsense");
        try (var topics = new TestTopics(bootstrap)) {
            assertThat(topics.all(Topic.IMAGE_GATHERED, ImageGathered.class))
                    .filteredOn(f -> f.gathering().equals(end.gathering()))
                    .singleElement()
                    .satisfies(f -> {
                        assertThat(f.attributes()).isEqualTo(Map.of("season", "spring"));
                        assertThat(f.source()).isEqualTo("list");
                    });
        }
    }

    @Test
    void theInboxOfTheBucketIsGathered() {
        for (String label : List.of("grizzly", "teddy")) {
            store.putIfAbsent("inbox/wired/" + label + "/1.png", Pictures.png(label.hashCode() + 5), "image/png");
        }
        var end = awaitEnd(start("{\"classifier\":\"bears\",\"source\":{\"type\":\"inbox\",\"prefix\":\"wired\"}}"));
        assertThat(end.storedByLabel()).isEqualTo(Map.of("grizzly", 1, "teddy", 1));
    }

    @Test
    void aMalformedRequestBecomesADeadLetterAndTheNextOneIsTaken() {
        try (var topics = new TestTopics(bootstrap)) {
            topics.sayRaw(Topic.GATHERING_REQUESTED, "poison", "{\"gathering\":");
            String id = "after-the-poison-" + System.nanoTime();
            topics.say(new GatheringRequested(
                    id,
                    "bears",
                    new GatheringSource.Urls(List.of(new GatheringSource.Urls.Item(
                            LocalWebResource.web().url("/pictures/after/1"), "teddy", null, null, null, Map.of()))),
                    Actor.person("anna"),
                    Instant.now()));
            assertThat(awaitEnd(id).state()).isEqualTo(State.DONE);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(topics.records(Topic.GATHERING_REQUESTED.deadLetters("gatherer")))
                            .anySatisfy(r -> assertThat(new String(r.value())).isEqualTo("{\"gathering\":")));
        }
    }

    @Test
    void wrongInputIsNamed() {
        refused("{\"classifier\":\"bears\"}", 422, "needs a source");
        refused(
                "{\"classifier\":\"bears\",\"source\":{\"type\":\"search\",\"perLabel\":0}}",
                422,
                "perLabel must be 1");
        refused(
                "{\"classifier\":\"cats\",\"source\":{\"type\":\"search\",\"perLabel\":5}}",
                404,
                "no classifier 'cats'");
        refused("{\"classifier\":", 422, "not a readable");
        refused(
                "{\"classifier\":\"bears\",\"source\":{\"type\":\"flickr\"}}",
                422,
                "'source.type' must be one of search");
        refused(
                "{\"classifier\":\"bears\",\"source\":{\"type\":\"search\",\"condition\":\"snow\"}}",
                422,
                "classifier 'bears' has no condition 'snow'");
        refused(
                "{\"classifier\":\"bears\",\"labels\":[\"cat\"],\"source\":{\"type\":\"search\"}}",
                422,
                "classifier 'bears' has no label 'cat'");
        given().contentType("application/json")
                .body("{\"classifier\":\"Bad Name\",\"labels\":[]}")
                .post("/gather/api/v1/classifiers")
                .then()
                .statusCode(422)
                .body("detail", containsString("classifier must be"));
        given().contentType("application/zip")
                .body("no zip".getBytes())
                .post("/gather/api/v1/archives")
                .then()
                .statusCode(422)
                .body("code", equalTo("archive-unknown"));
    }

    private static void refused(String body, int status, String says) {
        given().contentType("application/json")
                .body(body)
                .post("/gather/api/v1/gatherings")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(says));
    }

    private static void turn(String gathering, String command, int status) {
        given().post("/gather/api/v1/gatherings/" + gathering + "/" + command)
                .then()
                .statusCode(status);
    }

    private static String start(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/gather/api/v1/gatherings")
                .then()
                .statusCode(202)
                .extract()
                .path("gathering");
    }

    private static GatheringProgressed awaitEnd(String id) {
        await().atMost(SOON).ignoreExceptions().until(() -> progress(id).state().ended());
        return progress(id);
    }

    private static GatheringProgressed progress(String id) {
        byte[] body = given().get("/gather/api/v1/gatherings/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return Json.read(body, GatheringProgressed.class);
    }
}
