package io.drivetrain.verifier.quality;

import java.util.function.ToDoubleFunction;

/** What a picture may suffer from; the word is stable, the picture stays usable and a person decides. */
public enum Oddity {
    DARK("dark", Quality::darkest, .32),
    LIGHT("light", Quality::lightest, .05),
    BLURRED("blurred", Quality::sharpness, .29),
    LOW_INFORMATION("low-information", Quality::information, .3),
    ODD_ASPECT("odd-aspect", Quality::aspect, .35);

    private final String word;
    private final ToDoubleFunction<Quality> measure;
    private final double threshold;

    Oddity(String word, ToDoubleFunction<Quality> measure, double threshold) {
        this.word = word;
        this.measure = measure;
        this.threshold = threshold;
    }

    public String word() {
        return word;
    }

    boolean isIn(Quality quality) {
        return measure.applyAsDouble(quality) < threshold;
    }
}
