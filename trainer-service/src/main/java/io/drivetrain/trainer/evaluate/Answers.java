package io.drivetrain.trainer.evaluate;

import io.drivetrain.imaging.RgbImage;
import io.drivetrain.trainer.data.Pictures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Probabilities of many pictures.
 *
 * @param probabilities {@code float[pictures][classes]}
 * @param labels the right ones
 */
public record Answers(float[][] probabilities, int[] labels) {

    /** Something that answers squares with {@code float[squares][classes]}. */
    @FunctionalInterface
    public interface Model {
        float[][] probabilities(List<RgbImage> squares);
    }

    /** Asks {@code model} about the first {@code count} pictures, a batch at a time. */
    public static Answers of(Model model, Pictures pictures, int count, int batchSize) {
        var probabilities = new float[count][];
        var labels = new int[count];
        for (int start = 0; start < count; start += batchSize) {
            int size = Math.min(batchSize, count - start);
            var squares = new ArrayList<RgbImage>(size);
            for (int i = 0; i < size; i++) {
                squares.add(pictures.get(start + i));
                labels[start + i] = pictures.sample(start + i).label();
            }
            System.arraycopy(model.probabilities(squares), 0, probabilities, start, size);
        }
        return new Answers(probabilities, labels);
    }

    /** How many pictures of each label (row) were taken for which (column). */
    public List<List<Integer>> confusion(int classes) {
        var counts = new int[classes][classes];
        for (int i = 0; i < labels.length; i++) {
            counts[labels[i]][Scores.answer(probabilities[i])]++;
        }
        return Arrays.stream(counts)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }

    public Scores scores() {
        return Scores.of(probabilities, labels);
    }
}
