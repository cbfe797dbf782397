package io.drivetrain.gatherer.classifier;

import static io.drivetrain.contracts.InvalidContract.require;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.Condition;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.contracts.event.Recipe;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person fills in to define a classifier; what is left out gets a default. */
record Definition(
        @Nullable String classifier,
        @Nullable String objective,
        @Nullable List<LabelWish> labels,
        @Nullable List<String> levers,
        @Nullable List<Condition> conditions,
        @Nullable String affected,
        @Nullable RecipeWish recipe) {

    private static final int MAX_TEXT = 4000;
    private static final int MAX_QUERIES = 20;
    private static final int MAX_ENTRIES = 100;

    /** A label; the confidence from which its action is taken is 0 if none is given. */
    record LabelWish(
            @Nullable String name,
            @Nullable List<String> queries,
            @Nullable String action,
            @Nullable Double threshold) {}

    /** The parts of a recipe that differ from {@link Recipe#defaults()}. */
    record RecipeWish(
            Recipe.@Nullable Architecture architecture,
            @Nullable String backbone,
            @Nullable Integer imageSize,
            Recipe.@Nullable Resize resize,
            @Nullable Integer epochs,
            @Nullable Integer frozenEpochs,
            @Nullable Double baseLearningRate,
            @Nullable Integer batchSize,
            @Nullable Long seed) {

        Recipe recipe() {
            Recipe usual = Recipe.defaults();
            return new Recipe(
                    or(architecture, usual.architecture()),
                    backbone == null || backbone.isBlank() ? null : backbone,
                    or(imageSize, usual.imageSize()),
                    or(resize, usual.resize()),
                    or(epochs, usual.epochs()),
                    or(frozenEpochs, usual.frozenEpochs()),
                    or(baseLearningRate, usual.baseLearningRate()),
                    or(batchSize, usual.batchSize()),
                    or(seed, usual.seed()));
        }
    }

    /** @throws InvalidContract if it breaks a rule; the message names classifier and rule */
    ClassifierDefined defined(Actor by, Instant at) {
        String name = Ids.name("classifier", or(classifier, ""));
        String of = "of classifier '" + name + "'";
        return new ClassifierDefined(
                name,
                text("objective " + of, objective),
                or(labels, List.<LabelWish>of()).stream().map(l -> label(l, of)).toList(),
                texts("levers " + of, levers, MAX_ENTRIES),
                conditions(of),
                text("affected " + of, affected),
                recipe == null ? Recipe.defaults() : recipe.recipe(),
                by,
                at);
    }

    private List<Condition> conditions(String of) {
        List<Condition> given = or(conditions, List.of());
        require(
                given.size() <= MAX_ENTRIES,
                "conditions " + of + ": at most " + MAX_ENTRIES + " entries, got " + given.size());
        return given;
    }

    private static LabelSpec label(@Nullable LabelWish wish, String of) {
        if (wish == null) {
            throw new InvalidContract("labels " + of + ": an entry is empty");
        }
        String name = Ids.name("label " + of, or(wish.name, ""));
        return new LabelSpec(
                name,
                texts("queries of label '" + name + "'", wish.queries, MAX_QUERIES),
                text("action of label '" + name + "'", wish.action),
                or(wish.threshold, 0.0));
    }

    private static String text(String what, @Nullable String value) {
        String given = or(value, "").strip();
        require(
                given.length() <= MAX_TEXT,
                what + " may have at most " + MAX_TEXT + " characters, got " + given.length());
        return given;
    }

    private static List<String> texts(String what, @Nullable List<String> values, int max) {
        List<String> given = or(values, List.of());
        require(given.size() <= max, what + ": at most " + max + " entries, got " + given.size());
        return given.stream().map(v -> entry(what, v)).toList();
    }

    private static String entry(String what, @Nullable String value) {
        require(value != null && !value.isBlank(), what + ": an entry is empty");
        return text(what, value);
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
