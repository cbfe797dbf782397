package io.drivetrain.trainer.train;

import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.trainer.network.Blueprint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The phases of fastai's {@code fine_tune}: the head on a frozen body, then everything at half the rate with the early
 * body a hundred times slower than the head.
 *
 * <p>Without a backbone there is nothing worth freezing: {@code frozenEpochs} is passed over, and the whole network
 * learns at a single rate ({@code fit_one_cycle}).
 */
public final class Phases {

    private static final double DIV_FINAL = 1e5;
    private static final double BODY_DIV = 10;
    private static final double SLOWEST_DIV = 100;

    private Phases() {}

    public static List<Phase> of(Recipe recipe) {
        double rate = recipe.baseLearningRate();
        if (recipe.backbone() == null) {
            var peaks = Collections.nCopies(Blueprint.GROUPS, rate);
            return List.of(new Phase(false, recipe.epochs(), new OneCycle(peaks, .25, 25, DIV_FINAL)));
        }
        var phases = new ArrayList<Phase>();
        if (recipe.frozenEpochs() > 0) {
            var peaks = List.of(rate / BODY_DIV, rate / BODY_DIV, rate);
            phases.add(new Phase(true, recipe.frozenEpochs(), new OneCycle(peaks, .99, 25, DIV_FINAL)));
        }
        double half = rate / 2;
        var peaks = List.of(half / SLOWEST_DIV, half / Math.sqrt(SLOWEST_DIV), half);
        phases.add(new Phase(false, recipe.epochs(), new OneCycle(peaks, .3, 5, DIV_FINAL)));
        return phases;
    }

    /** Epochs over all phases. */
    public static int epochs(List<Phase> phases) {
        return phases.stream().mapToInt(Phase::epochs).sum();
    }
}
