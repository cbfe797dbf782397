package io.drivetrain.contracts.manifest;

import static io.drivetrain.contracts.InvalidContract.require;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.event.Recipe;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a model version is: its files with their digests, how a picture becomes its input, how good it was, and what its
 * validation pictures looked like.
 *
 * @param labels in the order of the output {@code probabilities}
 * @param files SHA-256 by file name under the version's prefix ({@code model.onnx}, {@code labels.txt})
 * @param metrics {@code accuracy}, {@code errorRate}, {@code validLoss}, {@code validCount}
 * @param parity {@code maxAbsDiff} of probabilities between trainer and ONNX Runtime, and the {@code bound} it met
 */
public record ModelManifest(
        String classifier,
        int version,
        String run,
        int dataset,
        Recipe recipe,
        List<String> labels,
        Map<String, String> files,
        Preprocessing preprocessing,
        Map<String, Double> metrics,
        Map<String, Double> parity,
        Profile profile,
        Instant trainedAt) {

    public static final String MODEL_FILE = "model.onnx";

    /**
     * The input is {@code uint8[batch][imageSize][imageSize][3]}, RGB; normalisation is inside the graph.
     *
     * @param validResize how a picture becomes the square when the model is asked: CROP, SQUISH or PAD
     */
    public record Preprocessing(int imageSize, Recipe.Resize validResize, String input) {}

    /**
     * What the model did on its validation pictures; production is compared with it.
     *
     * @param count pictures
     * @param predicted how often each label was the answer
     * @param brightnessEdges inner edges of equally full brightness bins, ascending, 0 to 1
     * @param brightnessCounts pictures per bin, one more than there are edges
     * @param confidenceEdges inner edges of equally full confidence bins, ascending, 0 to 1
     * @param confidenceCounts pictures per bin, one more than there are edges
     * @param confusion pictures by right label (row) and answer (column), both in the order of the labels; none for a
     *     model that was trained before it was kept
     */
    public record Profile(
            int count,
            Map<String, Integer> predicted,
            List<Double> brightnessEdges,
            List<Integer> brightnessCounts,
            List<Double> confidenceEdges,
            List<Integer> confidenceCounts,
            @Nullable List<List<Integer>> confusion) {

        /** A profile of which it is not known what was mistaken for what. */
        public Profile(
                int count,
                Map<String, Integer> predicted,
                List<Double> brightnessEdges,
                List<Integer> brightnessCounts,
                List<Double> confidenceEdges,
                List<Integer> confidenceCounts) {
            this(count, predicted, brightnessEdges, brightnessCounts, confidenceEdges, confidenceCounts, null);
        }
    }

    public ModelManifest {
        Ids.name("classifier", classifier);
        require(version >= 1, "model version of '" + classifier + "' must be 1 or more, got " + version);
        labels = List.copyOf(labels);
        files = Map.copyOf(files);
        metrics = Map.copyOf(metrics);
        parity = Map.copyOf(parity);
        require(
                files.containsKey(MODEL_FILE),
                "manifest of '" + classifier + "' version " + version + " lists no " + MODEL_FILE);
    }
}
