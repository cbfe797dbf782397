package io.drivetrain.trainer.evaluate;

import io.drivetrain.contracts.manifest.ModelManifest.Profile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a model's answers on its validation pictures looked like, for monitoring to compare production with. */
public final class Profiles {

    private static final int BINS = 10;

    private Profiles() {}

    /**
     * @param brightness of each picture as it was decoded, 0 to 1
     */
    public static Profile of(List<String> labels, Answers answers, double[] brightness) {
        float[][] probabilities = answers.probabilities();
        Map<String, Integer> predicted = new TreeMap<>();
        labels.forEach(label -> predicted.put(label, 0));
        var confidence = new double[probabilities.length];
        for (int i = 0; i < probabilities.length; i++) {
            int answer = Scores.answer(probabilities[i]);
            predicted.merge(labels.get(answer), 1, Integer::sum);
            confidence[i] = probabilities[i][answer];
        }
        Bins bright = Bins.equallyFull(brightness, BINS);
        Bins confident = Bins.equallyFull(confidence, BINS);
        return new Profile(
                probabilities.length,
                predicted,
                bright.edges(),
                bright.counts(),
                confident.edges(),
                confident.counts(),
                answers.confusion(labels.size()));
    }
}
