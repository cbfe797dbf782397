package io.drivetrain.trainer.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.contracts.event.TrainingRequested;
import io.drivetrain.contracts.manifest.ModelManifest;
import io.drivetrain.contracts.manifest.ModelManifest.Profile;
import io.drivetrain.platform.fact.TopicFeed;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.InMemoryObjectStore;
import io.drivetrain.platform.work.Patience;
import io.drivetrain.trainer.worker.Result;
import io.drivetrain.trainer.worker.WorkFolder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {

    @TempDir
    Path folder;

    private final InMemoryObjectStore objects = new InMemoryObjectStore();
    private final Publisher publisher = new Publisher(
            objects,
            new Models(new TopicFeed("nowhere:1", new SimpleMeterRegistry())),
            Patience.of(Duration.ofSeconds(5)),
            Clock.systemUTC());

    @Test
    void listsEveryFileWithItsDigest() throws Exception {
        PublishedModel model = publisher.publish(request("r1"), finished("model"));

        byte[] json = objects.get("models/bears/1/manifest.json", 1 << 20).orElseThrow();
        ModelManifest manifest = Json.read(json, ModelManifest.class);
        assertThat(model.manifestSha256()).isEqualTo(Digests.sha256(json));
        manifest.files()
                .forEach((file, sha256) -> assertThat(
                                Digests.sha256(objects.get(ObjectKeys.model("bears", 1, file), 1 << 20)
                                        .orElseThrow()))
                        .isEqualTo(sha256));
        assertThat(manifest.preprocessing().validResize()).isEqualTo(Recipe.Resize.CROP);
        assertThat(manifest.labels()).containsExactly("teddy", "grizzly");
        assertThat(model.fact(Instant.EPOCH).accuracy()).isEqualTo(.9);
    }

    @Test
    void comesToTheSameVersionWhenDoneAgain() throws Exception {
        PublishedModel once = publisher.publish(request("r1"), finished("model"));

        PublishedModel again = publisher.publish(request("r1"), finished("another model of the same run"));

        assertThat(again).isEqualTo(once);
    }

    @Test
    void replacesAFileThatAnInterruptedAttemptLeft() throws Exception {
        objects.putIfAbsent(ObjectKeys.modelClaim("bears", 1), Json.write(Map.of("owner", "r1")), "");
        objects.putIfAbsent("models/bears/1/model.onnx", "half".getBytes(), "");

        publisher.publish(request("r1"), finished("whole"));

        assertThat(objects.get("models/bears/1/model.onnx", 100)).get().isEqualTo("whole".getBytes());
    }

    private WorkFolder finished(String model) throws Exception {
        var work = new WorkFolder(folder);
        Files.writeString(work.model(), model);
        var profile = new Profile(1, Map.of("teddy", 1), List.of(), List.of(1), List.of(), List.of(1));
        var result = new Result(
                Digests.sha256(model.getBytes()), Map.of("accuracy", .9), Map.of("maxAbsDiff", 1e-6), profile);
        Files.write(work.result(), Json.write(result));
        return work;
    }

    private static TrainingRequested request(String run) {
        return new TrainingRequested(
                run,
                "bears",
                3,
                "datasets/bears/3/manifest.jsonl.gz",
                "a".repeat(64),
                List.of("teddy", "grizzly"),
                Recipe.defaults(),
                Actor.person("ann"),
                Instant.EPOCH);
    }
}
