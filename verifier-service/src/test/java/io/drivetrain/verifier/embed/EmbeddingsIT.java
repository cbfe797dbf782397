package io.drivetrain.verifier.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.imaging.RgbImage;
import io.drivetrain.imaging.Thumbnail;
import io.drivetrain.platform.object.InMemoryObjectStore;
import io.drivetrain.verifier.Given;
import io.drivetrain.verifier.Scenes;
import io.drivetrain.verifier.Settings;
import io.drivetrain.verifier.work.WorkConfig;
import java.awt.Color;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real network in the real runtime, whose embedding is the mean colour. */
class EmbeddingsIT {

    @TempDir
    Path folder;

    private final InMemoryObjectStore store = new InMemoryObjectStore();

    @Test
    void anEmbeddingHasLengthOneAndTheDirectionTheNetworkGives() throws Exception {
        Networks.backbone(store, "resnet18");
        String orange = picture("orange", Scenes.plain(new Color(200, 100, 0), 60, 40));

        float[] embedding =
                embeddings(3).of(extractor(), List.of(orange), n -> {}).get(orange);

        double length = Math.hypot(200, 100);
        assertThat(embedding)
                .containsExactly(new float[] {(float) (200 / length), (float) (100 / length), 0}, within(.01f));
    }

    @Test
    void batchesDoNotMixPicturesUp() throws Exception {
        Networks.backbone(store, "resnet18");
        var images = IntStream.range(0, 7)
                .mapToObj(i -> picture("p" + i, Scenes.plain(new Color(255 - 30 * i, 30 * i, 0), 30, 30)))
                .toList();

        var together = embeddings(3).of(extractor(), images, n -> {});

        assertThat(together.keySet()).containsExactlyElementsOf(images);
        for (int i = 0; i < 7; i++) {
            double length = Math.hypot(255 - 30 * i, 30 * i);
            assertThat(together.get(images.get(i))[1]).isCloseTo((float) (30 * i / length), within(.03f));
        }
    }

    @Test
    void whatWasComputedOnceIsReadFromTheStore() throws Exception {
        Networks.backbone(store, "resnet18");
        String image = picture("a", Scenes.scene(1, 50, 50));
        var first = embeddings(4).of(extractor(), List.of(image), n -> {});
        var extractor = extractor();
        store.delete(extractor.key());

        assertThat(embeddings(4).of(extractor, List.of(image), n -> {}).get(image))
                .isEqualTo(first.get(image));
    }

    @Test
    void aPictureWithoutThumbnailIsLeftOut() throws Exception {
        Networks.backbone(store, "resnet18");
        String there = picture("a", Scenes.scene(1, 50, 50));

        assertThat(embeddings(2).of(extractor(), List.of(Given.sha("absent"), there), n -> {}))
                .containsOnlyKeys(there);
    }

    @Test
    void aNetworkWithOtherBytesThanPromisedIsRefused() {
        store.putIfAbsent(ObjectKeys.backboneFeatures("resnet18"), new byte[] {1}, "application/octet-stream");
        Networks.backbone(store, "resnet18");
        String image = picture("a", Scenes.scene(1, 50, 50));

        assertThatThrownBy(() -> embeddings(1).of(extractor(), List.of(image), n -> {}))
                .isInstanceOf(ExtractorRejected.class)
                .hasMessageContaining("its manifest promises");
    }

    @Test
    void whatTheStepsThrowEndsTheWork() {
        Networks.backbone(store, "resnet18");
        var images = List.of(picture("a", Scenes.scene(1, 50, 50)), picture("b", Scenes.scene(2, 50, 50)));
        var told = new ArrayList<Integer>();

        assertThatThrownBy(() -> embeddings(1).of(extractor(), images, n -> {
                    told.add(n);
                    if (n == 1) {
                        throw new InterruptedException("cancelled");
                    }
                }))
                .isInstanceOf(InterruptedException.class);
        assertThat(told).endsWith(1);
    }

    private Extractor extractor() {
        return new Extractors(store, new NewestModels()).find("bears", null).orElseThrow();
    }

    private Embeddings embeddings(int batch) {
        var config = Settings.of(EmbedConfig.class, Map.of("drivetrain.embed.batch", String.valueOf(batch)));
        var work = Settings.of(WorkConfig.class, Map.of("drivetrain.work.patience", "1s"));
        return new Embeddings(store, config, work, folder);
    }

    private String picture(String name, RgbImage pixels) {
        String image = Given.sha(name);
        store.putIfAbsent(ObjectKeys.thumbnail(image), Thumbnail.jpeg(pixels, 256), "image/jpeg");
        return image;
    }
}
