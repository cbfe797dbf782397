package io.drivetrain.verifier.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.platform.object.InMemoryObjectStore;
import io.drivetrain.verifier.Given;
import io.drivetrain.verifier.embed.Extractor.Origin;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExtractorsTest {

    private final InMemoryObjectStore store = new InMemoryObjectStore();
    private final NewestModels models = new NewestModels();
    private final Extractors extractors = new Extractors(store, models);

    @Test
    void thereIsNoneWithoutModelAndBackbone() {
        assertThat(extractors.find("bears", "resnet18")).isEmpty();
    }

    @Test
    void theNewestModelOfTheClassifierComesFirst() {
        Networks.backbone(store, "resnet18");
        models.apply(Networks.model(store, "bears", 2));
        models.apply(Networks.model(store, "bears", 1));
        models.apply(Networks.model(store, "cats", 3));

        var found = extractors.find("bears", "resnet18").orElseThrow();

        assertThat(found.origin()).isEqualTo(new Origin.Model(2, 1));
        assertThat(found.key()).isEqualTo("models/bears/2/model.onnx");
    }

    @Test
    void aModelWhoseManifestIsNotThePromisedOneIsPassedOver() {
        Networks.backbone(store, "resnet18");
        Networks.model(store, "bears", 1);
        models.apply(Networks.trained("bears", 1, Given.sha("another manifest")));

        assertThat(extractors.find("bears", null).orElseThrow().origin()).isEqualTo(new Origin.Backbone("resnet18"));
    }

    @Test
    void theBackboneThatTheDefinitionNamesComesBeforeOthers() {
        Networks.backbone(store, "alexnet");
        Networks.backbone(store, "resnet18");

        assertThat(extractors.find("bears", "resnet18").orElseThrow().origin())
                .isEqualTo(new Origin.Backbone("resnet18"));
        assertThat(extractors.find("bears", "absent").orElseThrow().origin()).isEqualTo(new Origin.Backbone("alexnet"));
    }

    @Test
    void aBackboneWithAnUnreadableManifestIsPassedOver() {
        Networks.backbone(store, "resnet18");
        store.putIfAbsent(
                ObjectKeys.backboneFeaturesManifest("alexnet"),
                "{".getBytes(StandardCharsets.UTF_8),
                "application/json");

        assertThat(extractors.find("bears", null).orElseThrow().origin()).isEqualTo(new Origin.Backbone("resnet18"));
    }
}
