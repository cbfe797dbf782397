package io.drivetrain.trainer.run;

import static io.restassured.RestAssured.given;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.contracts.event.Recipe.Architecture;
import io.drivetrain.contracts.event.Recipe.Resize;
import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.testkit.TestTopics;
import io.drivetrain.trainer.Datasets;
import io.drivetrain.trainer.TestPictures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** A classifier with a released dataset of striped pictures, as the other services would leave them. */
record StripedClassifier(ObjectStore objects, TestTopics topics, Duration patience) {

    static final int PER_LABEL = 60;

    private static final Actor ANN = Actor.person("ann");

    static byte[] picture(int seed) {
        return TestPictures.stripes(48, seed % 2 == 0, seed).toPng();
    }

    static Recipe recipe(int epochs) {
        return new Recipe(Architecture.TINY, null, 32, Resize.CROP, epochs, 0, 5e-3, 16, 42);
    }

    /** Says it, and waits until the service knows it. */
    void define(String classifier, int seed) {
        var items = new ArrayList<DatasetItem>();
        for (int i = 0; i < 2 * PER_LABEL; i++) {
            byte[] png = picture(seed + i);
            String sha256 = Digests.sha256(png);
            objects.putIfAbsent(ObjectKeys.image(sha256), png, "image/png");
            items.add(Datasets.item(sha256, i % 2 == 0 ? "rows" : "columns", i % 10 < 2 ? Part.VALID : Part.TRAIN));
        }
        // neither is fetched: their bytes are nowhere
        items.add(Datasets.item("c".repeat(64), "rows", Part.CALIBRATION));
        items.add(Datasets.item("d".repeat(64), "rows", Part.TEST));
        byte[] manifest = Datasets.manifest(items);
        String key = ObjectKeys.datasetManifest(classifier, 1);
        objects.putIfAbsent(key, manifest, "application/gzip");
        topics.say(new ClassifierDefined(
                classifier,
                "",
                List.of(LabelSpec.of("rows"), LabelSpec.of("columns")),
                List.of(),
                List.of(),
                "",
                recipe(3),
                ANN,
                Instant.now()));
        topics.say(new DatasetReleased(
                "q-" + classifier,
                classifier,
                1,
                key,
                Digests.sha256(manifest),
                Map.of("rows/train", 48, "columns/train", 48, "rows/valid", 12, "columns/valid", 12),
                42,
                null,
                null,
                ANN,
                Instant.now()));
        Awaitility.await()
                .atMost(patience)
                .until(() -> given().contentType("application/json")
                        .body(Map.of("classifier", classifier, "dataset", 9))
                        .post("/train/api/v1/runs")
                        .path("code")
                        .equals("dataset-unknown"));
    }
}
