package io.drivetrain.verifier;

import static io.drivetrain.verifier.Given.defined;
import static io.drivetrain.verifier.Scenes.scene;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.testkit.Browser;
import io.drivetrain.testkit.LocalStackResource;
import io.drivetrain.testkit.Tab;
import io.drivetrain.testkit.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person cleans a label with the keyboard alone. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class CleanerIT {

    private static final int PICTURES = 240;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Inject
    ObjectStore store;

    @TestHTTPResource("/verify/")
    String page;

    @TempDir
    Path scratch;

    @Test
    void aLabelIsCleanedByKeyboardReloadedUndoneAndReleased() throws Exception {
        var browser = Browser.orSkip();
        gather("cleaned");
        try (var tab = browser.tab(scratch)) {
            tab.open(page + "?classifier=cleaned&label=grizzly");
            tab.await("document.querySelector('#wall img')");
            shoot(tab, "cleaner-light");
            tab.run("document.querySelector('#wall').focus()");

            // keep one, relabel the next, remove two that are picked together
            tab.press("k");
            tab.await(looked() + " === '1'");
            tab.press("2");
            tab.await(labelled("teddy") + " === " + (PICTURES / 2 + 1));
            tab.await("document.querySelector('#wall').total === " + (PICTURES / 2 - 2));
            tab.press(" ");
            tab.press("ArrowRight");
            tab.press(" ");
            tab.await("document.querySelectorAll('#wall [aria-selected=true]').length === 2");
            tab.press("x");
            tab.await("document.body.innerText.includes('2 of them removed')");
            tab.await("document.querySelector('#wall').total === " + (PICTURES / 2 - 4));

            // all of it is there after a reload, and the newest decision can still be taken back
            tab.reload();
            tab.await("document.querySelector('#wall img') && document.body.innerText.includes('2 of them removed')");
            assertThat(tab.read("document.querySelector('#pictures select').value"))
                    .isEqualTo("grizzly");
            tab.run("document.querySelector('#wall').focus()");
            tab.press("u");
            tab.await("document.body.innerText.includes('1 of them removed')");
            tab.prefer("dark");
            shoot(tab, "cleaner-dark");

            tab.run("[...document.querySelectorAll('button')].find(b => b.innerText === 'Release a dataset').click()");
            tab.await("document.body.innerText.includes('v1')");
            assertThat(tab.faults()).isEmpty();
        }
        given().get("/verify/api/v1/classifiers/cleaned/summary")
                .then()
                .body("removed", equalTo(1), "labels.teddy", equalTo(PICTURES / 2 + 1));
    }

    @Test
    void onlyThePicturesInSightAreInThePage() throws Exception {
        var browser = Browser.orSkip();
        gather("tall");
        try (var tab = browser.tab(scratch)) {
            tab.open(page + "?classifier=tall&view=all");
            tab.await("document.querySelector('#wall img')");
            assertThat(Integer.parseInt(tab.read("document.querySelectorAll('#wall .tile').length")))
                    .isBetween(1, PICTURES / 2);
            tab.run("document.querySelector('#wall').focus()");
            tab.press("End");
            tab.await("document.querySelector('#wall .here')?.getAttribute('aria-posinset') === '" + PICTURES + "'");
            tab.await("document.querySelector('#wall .here img')");
            tab.press("Home");
            tab.await("document.querySelector('#wall .here')?.getAttribute('aria-posinset') === '1'");
            assertThat(tab.faults()).isEmpty();
        }
    }

    @Test
    void labelsAreDoubtedFromThePageAndTheOrdersFollow() throws Exception {
        var browser = Browser.orSkip();
        gather("doubted");
        try (var tab = browser.tab(scratch)) {
            tab.open(page + "?classifier=doubted&view=accepted&part=valid");
            tab.await("document.body.innerText.includes('none is released')");
            tab.run("[...document.querySelectorAll('button')].find(b => b.innerText === 'Doubt the labels').click()");
            // whether there is a network to doubt with depends on what else was put into the store
            tab.await("document.querySelector('#doubts').innerText.includes('Likely wrong')");
            tab.open(page + "?classifier=doubted&view=accepted&order=duplicates");
            tab.await("document.querySelector('#wall')?.innerText.includes('No picture here')");
            assertThat(tab.faults()).isEmpty();
            shoot(tab, "doubts");
        }
    }

    /** Where the looks of the page are kept for a person, if one asked for them. */
    private static void shoot(Tab tab, String name) throws IOException {
        String folder = System.getProperty("drivetrain.screenshots");
        if (folder != null) {
            Files.createDirectories(Path.of(folder));
            tab.screenshot(Path.of(folder, name + ".png"));
        }
    }

    private static String looked() {
        return "document.querySelector('.verify-looked').getAttribute('value')";
    }

    private static String labelled(String label) {
        return "(await (await fetch('/verify/api/v1/classifiers/cleaned/summary')).json()).labels." + label;
    }

    private void gather(String classifier) {
        try (var topics = new TestTopics(bootstrap)) {
            topics.say(defined(classifier, "grizzly", "teddy"));
            for (int i = 0; i < PICTURES; i++) {
                byte[] bytes = scene(classifier.hashCode() * 1000L + i, 120, 90).toJpeg(.8f);
                String image = Digests.sha256(bytes);
                store.putIfAbsent(ObjectKeys.image(image), bytes, "image/jpeg");
                topics.say(new ImageGathered(
                        image,
                        classifier,
                        "g",
                        i % 2 == 0 ? "grizzly" : "teddy",
                        bytes.length,
                        "urls",
                        "https://example.org/" + i,
                        null,
                        "CC BY 4.0",
                        "Anna Example",
                        null,
                        Map.of("season", "winter"),
                        Instant.now()));
            }
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/verify/api/v1/classifiers/" + classifier + "/summary")
                        .then()
                        .body("accepted", equalTo(PICTURES)));
    }
}
