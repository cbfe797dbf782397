package io.drivetrain.local.demo;

import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.contracts.event.Recipe.Architecture;
import io.drivetrain.contracts.event.Recipe.Resize;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What is to be played.
 *
 * @param first recipe of the version that becomes the champion
 * @param second recipe of its challenger
 * @param backbone pretrained weights to begin with; none for random ones
 * @param trafficStep pictures sent between two looks at the verdict
 */
record Plan(
        String classifier,
        List<LabelSpec> labels,
        Recipe first,
        Recipe second,
        @Nullable Path backbone,
        int trafficStep) {

    static final String BEARS = "bears";
    static final String BACKBONE = "resnet18";

    private static final int DRAWN_EPOCHS = 30;
    private static final int PHOTO_EPOCHS = 4;

    /** A small network on small pictures: minutes on a laptop. */
    static Plan drawn(OptionalInt epochs) {
        Recipe first = new Recipe(
                Architecture.TINY, null, 64, Resize.RANDOM_CROP, epochs.orElse(DRAWN_EPOCHS), 0, 4e-3, 32, 42);
        Recipe second = new Recipe(
                Architecture.TINY, null, 64, Resize.RANDOM_CROP, epochs.orElse(DRAWN_EPOCHS + 6), 0, 4e-3, 32, 7);
        return new Plan(BEARS, bears(), first, second, null, 60);
    }

    /** Bears on photographs from the web, with their queries. */
    static Plan web(@Nullable Path backbone, OptionalInt epochs) {
        var plan = photographs(List.of(), backbone, epochs);
        return new Plan(BEARS, bears(), plan.first(), plan.second(), backbone, plan.trafficStep());
    }

    /** ResNet-18 at 224 pixels, fine-tuned as fastai does it; the second version with another seed. */
    static Plan photographs(List<String> labels, @Nullable Path backbone, OptionalInt epochs) {
        Recipe first = new Recipe(
                Architecture.RESNET18,
                backbone == null ? null : BACKBONE,
                224,
                Resize.RANDOM_CROP,
                epochs.orElse(PHOTO_EPOCHS),
                1,
                2e-3,
                32,
                42);
        return new Plan(
                BEARS,
                labels.stream().map(l -> label(l, l.replace('-', ' '), "")).toList(),
                first,
                first.withSeed(7),
                backbone,
                40);
    }

    private static List<LabelSpec> bears() {
        return List.of(
                label("grizzly", "grizzly bear", "keep people away and call the ranger"),
                label("black", "black bear", "make noise"),
                label("teddy", "teddy bear", "take it to lost property"));
    }

    private static LabelSpec label(String name, String query, String action) {
        return new LabelSpec(name, List.of(query), action, action.isEmpty() ? 0 : .6);
    }
}
