package io.drivetrain.verifier.embed;

import io.drivetrain.imaging.RgbImage;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.work.Patience;
import io.drivetrain.verifier.work.WorkConfig;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Embeddings of pictures, computed once per extractor and picture and kept in the store. */
@Singleton
public class Embeddings {

    /** Told after each picture how many are done; what it throws ends the work. */
    @FunctionalInterface
    public interface Steps {
        void done(int pictures) throws InterruptedException;
    }

    private final ObjectStore store;
    private final EmbeddingStore kept;
    private final Inputs inputs;
    private final EmbedConfig config;
    private final Patience patience;
    private final Path scratch;

    Embeddings(
            ObjectStore store,
            EmbedConfig config,
            WorkConfig work,
            @ConfigProperty(name = "drivetrain.data-dir") Path scratch) {
        this.store = store;
        this.kept = new EmbeddingStore(store);
        this.inputs = new Inputs(store);
        this.config = config;
        this.patience = Patience.of(work.patience());
        this.scratch = scratch.resolve("embed");
    }

    /**
     * The embeddings of {@code images} by image, each of length 1; a picture without a thumbnail is left out.
     *
     * @throws ExtractorRejected if the network is not what it should be
     */
    public Map<String, float[]> of(Extractor extractor, List<String> images, Steps steps) throws InterruptedException {
        var found = new LinkedHashMap<String, float[]>();
        var missing = new ArrayList<String>();
        for (String image : images) {
            var embedding = patience.call(() -> kept.get(extractor.sha256(), image));
            embedding.ifPresentOrElse(e -> found.put(image, normalised(e)), () -> missing.add(image));
            steps.done(found.size());
        }
        if (!missing.isEmpty()) {
            compute(extractor, missing, found, steps);
        }
        return found;
    }

    /** One at a time: a second network in memory would gain nothing. */
    private synchronized void compute(Extractor extractor, List<String> images, Map<String, float[]> found, Steps steps)
            throws InterruptedException {
        Path file = patience.call(() -> fetch(extractor));
        int batch = Math.clamp(config.batch(), 1, 16);
        try (var network = EmbeddingNetwork.load(file, extractor.preprocessing().imageSize(), batch)) {
            for (int from = 0; from < images.size(); from += batch) {
                embed(extractor, network, images.subList(from, Math.min(images.size(), from + batch)), found);
                steps.done(found.size());
            }
        } finally {
            delete(file);
        }
    }

    private void embed(Extractor extractor, EmbeddingNetwork network, List<String> images, Map<String, float[]> found)
            throws InterruptedException {
        var squares = new LinkedHashMap<String, RgbImage>();
        for (String image : images) {
            patience.call(() -> inputs.square(image, extractor.preprocessing()))
                    .ifPresent(square -> squares.put(image, square));
        }
        if (squares.isEmpty()) {
            return;
        }
        float[][] rows = network.embed(List.copyOf(squares.values()));
        int row = 0;
        for (String image : squares.keySet()) {
            float[] embedding = rows[row++];
            patience.run(() -> kept.put(extractor.sha256(), image, embedding));
            found.put(image, normalised(embedding));
        }
    }

    /** The network as a file, for the runtime then needs no copy of it on our heap. */
    private Path fetch(Extractor extractor) {
        var stat = store.stat(extractor.key())
                .orElseThrow(() -> new ExtractorRejected("there is no object '" + extractor.key() + "'"));
        if (stat.bytes() > config.maxNetwork().asLongValue()) {
            throw new ExtractorRejected("object '" + extractor.key() + "' has " + stat.bytes() + " bytes, allowed are "
                    + config.maxNetwork().asLongValue());
        }
        try (var in = store.open(extractor.key()).orElseThrow()) {
            Files.createDirectories(scratch);
            // one name, so that what a killed process left is overwritten
            Path file = scratch.resolve("network.onnx");
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            String sha256 = Digests.sha256(file);
            if (!sha256.equals(extractor.sha256())) {
                throw new ExtractorRejected("object '" + extractor.key() + "' has the SHA-256 " + sha256
                        + ", its manifest promises " + extractor.sha256());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("object '" + extractor.key() + "' could not be fetched", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the scratch file '" + file + "' cannot be removed", e);
        }
    }

    /** Of length 1; one without length stays as it is. */
    private static float[] normalised(float[] embedding) {
        double squares = 0;
        for (float value : embedding) {
            squares += (double) value * value;
        }
        double length = squares == 0 ? 1 : Math.sqrt(squares);
        var normalised = new float[embedding.length];
        for (int i = 0; i < normalised.length; i++) {
            normalised[i] = (float) (embedding[i] / length);
        }
        return normalised;
    }
}
