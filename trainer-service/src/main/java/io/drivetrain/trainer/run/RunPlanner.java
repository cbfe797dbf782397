package io.drivetrain.trainer.run;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.contracts.event.Recipe.Architecture;
import io.drivetrain.contracts.event.TrainingRequested;
import io.drivetrain.platform.rest.Problem;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a wish into a request that can be carried out, or refuses it in words. */
final class RunPlanner {

    private static final int SMALLEST_RESNET_INPUT = 32;

    private final Definitions definitions;
    private final Predicate<String> backboneThere;

    RunPlanner(Definitions definitions, Predicate<String> backboneThere) {
        this.definitions = definitions;
        this.backboneThere = backboneThere;
    }

    /**
     * The request for a new run.
     *
     * @throws Problem if there is no such classifier or dataset, or the recipe cannot be carried out on it
     */
    TrainingRequested plan(RunWish wish, Actor by, Instant now) {
        Ids.name("classifier", wish.classifier());
        ClassifierDefined classifier = definitions
                .classifier(wish.classifier())
                .orElseThrow(() -> Problem.notFound("classifier", wish.classifier()));
        DatasetReleased dataset = dataset(wish.classifier(), wish.dataset());
        Recipe recipe = wish.recipe() == null ? classifier.recipe() : wish.recipe();
        check(recipe);
        return new TrainingRequested(
                Ids.fresh(),
                wish.classifier(),
                dataset.version(),
                given(dataset.manifestKey(), dataset),
                given(dataset.manifestSha256(), dataset),
                labels(classifier, dataset),
                recipe,
                by,
                now);
    }

    private DatasetReleased dataset(String classifier, @Nullable Integer version) {
        if (version == null) {
            return definitions
                    .latestDataset(classifier)
                    .orElseThrow(() -> Problem.conflict(
                            "no-dataset", "classifier '" + classifier + "' has no dataset yet: release one first"));
        }
        return definitions
                .dataset(classifier, version)
                .orElseThrow(() -> Problem.notFound("dataset", classifier + "/" + version));
    }

    private void check(Recipe recipe) {
        if (recipe.architecture() == Architecture.RESNET18 && recipe.imageSize() < SMALLEST_RESNET_INPUT) {
            throw Problem.invalid(
                    "recipe-invalid", "recipe: RESNET18 needs an imageSize of 32 or more, got " + recipe.imageSize());
        }
        if (recipe.batchSize() < 2) {
            throw Problem.invalid("recipe-invalid", "recipe: batch norms need a batchSize of 2 or more, got 1");
        }
        String backbone = recipe.backbone();
        if (backbone != null && !backboneThere.test(backbone)) {
            throw Problem.invalid(
                    "backbone-unknown", "recipe: there is no backbone '" + backbone + "': put its weights in first");
        }
    }

    /** The classifier's labels in its order; all of them must have training pictures, and there may be no others. */
    private static List<String> labels(ClassifierDefined classifier, DatasetReleased dataset) {
        var labels = classifier.labels().stream().map(LabelSpec::name).toList();
        var inDataset = dataset.counts().entrySet().stream()
                .filter(e -> e.getKey().endsWith("/train") && e.getValue() > 0)
                .map(e -> e.getKey().substring(0, e.getKey().lastIndexOf('/')))
                .collect(Collectors.toSet());
        for (String label : labels) {
            if (!inDataset.contains(label)) {
                throw Problem.invalid(
                        "label-without-pictures", name(dataset) + " has no training pictures of label '" + label + "'");
            }
        }
        inDataset.removeAll(labels);
        if (!inDataset.isEmpty()) {
            throw Problem.invalid(
                    "label-unknown",
                    name(dataset) + " has pictures of " + inDataset + ", which the classifier no longer names");
        }
        return labels;
    }

    private static String given(@Nullable String value, DatasetReleased dataset) {
        if (value == null) {
            throw Problem.invalid("dataset-invalid", name(dataset) + " has no manifest");
        }
        return value;
    }

    private static String name(DatasetReleased dataset) {
        return "dataset " + dataset.version() + " of '" + dataset.classifier() + "'";
    }
}
