package io.drivetrain.trainer.backbone;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.Recipe.Architecture;
import io.drivetrain.contracts.manifest.FeaturesManifest;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.InMemoryObjectStore;
import io.drivetrain.trainer.network.Blueprint;
import io.drivetrain.trainer.train.StartingWeights;
import io.drivetrain.trainer.weights.SafetensorsWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureExtractorsIT {

    private static final String KEY = ObjectKeys.backboneFeatures("small");
    private static final String MANIFEST = ObjectKeys.backboneFeaturesManifest("small");

    @TempDir
    Path folder;

    private final InMemoryObjectStore store = new InMemoryObjectStore();
    private final Backbones backbones = new Backbones(store);
    private Path weights = Path.of("none");

    @BeforeEach
    void keepABackbone() throws Exception {
        weights = folder.resolve("weights.safetensors");
        SafetensorsWriter.write(weights, StartingWeights.random(Blueprint.of(Architecture.RESNET18, 2), 1), Map.of());
        backbones.keep("small", weights, null, "anna");
    }

    @Test
    void aKeptBackboneHasAnExtractorThatItsManifestDescribes() {
        var manifest = manifest();

        assertThat(manifest.sha256()).isEqualTo(Digests.sha256(features()));
        assertThat(manifest.weightsSha256())
                .isEqualTo(backbones.all().getFirst().sha256());
        assertThat(manifest.preprocessing().imageSize()).isEqualTo(224);
        assertThat(manifest.embedding()).isEqualTo(1024);
        assertThat(backbones.all()).extracting(Backbone::name).containsExactly("small");
    }

    @Test
    void oneThatIsMissingIsMadeAtTheNextStart() {
        byte[] before = features();
        store.delete(MANIFEST);
        store.delete(KEY);

        new BackboneFeatures(store, backbones, folder).makeMissing();

        assertThat(features()).isEqualTo(before);
        assertThat(manifest().sha256()).isEqualTo(Digests.sha256(before));
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void bytesThatACutShortExportLeftAreReplaced() throws Exception {
        store.delete(MANIFEST);
        store.delete(KEY);
        store.putIfAbsent(KEY, new byte[] {1, 2, 3}, "application/octet-stream");

        backbones.keep("small", weights, null, "anna");

        assertThat(manifest().sha256()).isEqualTo(Digests.sha256(features()));
        assertThat(Files.list(folder)).containsExactly(weights);
    }

    private byte[] features() {
        return store.get(KEY, 1 << 26).orElseThrow();
    }

    private FeaturesManifest manifest() {
        return Json.read(store.get(MANIFEST, 1 << 16).orElseThrow(), FeaturesManifest.class);
    }
}
