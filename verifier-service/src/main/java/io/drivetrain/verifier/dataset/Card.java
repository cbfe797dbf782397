package io.drivetrain.verifier.dataset;

import static io.drivetrain.verifier.dataset.Markdown.names;
import static io.drivetrain.verifier.dataset.Markdown.safe;

import io.drivetrain.contracts.event.DatasetPlan;
import io.drivetrain.contracts.event.Weighting;
import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a dataset is, for people: a page of Markdown beside the manifest. */
final class Card {

    private static final int MOST_ATTRIBUTES = 12;
    private static final int MOST_VALUES = 5;

    private final Draft draft;
    private final Markdown text = new Markdown();

    private Card(Draft draft) {
        this.draft = draft;
    }

    static String write(Draft draft) {
        var card = new Card(draft);
        card.head();
        card.parts();
        card.coverage();
        card.text
                .counts("Left out", new TreeMap<>(draft.selection().leftOut()))
                .counts("Oddities", card.oddities())
                .counts("Licences", card.count(item -> item.licence() == null ? "not stated" : item.licence()))
                .counts("Sources", card.count(item -> host(item.url())));
        card.attributes();
        card.gaps();
        return card.text.toString();
    }

    private void head() {
        var definition = draft.definition();
        var plan = draft.plan();
        text.title("Dataset %s, version %d".formatted(definition.classifier(), draft.version()));
        if (!definition.objective().isBlank()) {
            text.say("Objective: " + safe(definition.objective()));
        }
        if (!definition.affected().isBlank()) {
            text.say("Who is affected: " + safe(definition.affected()));
        }
        text.say("%d pictures, no two with the same pixels. They form %d groups %s; a group is never split."
                .formatted(draft.snapshot().items().size(), draft.selection().groups(), together(plan)));
        text.say(
                "Split with seed %d: of the groups about %s for validation, %s for calibration, %s for the locked test."
                        .formatted(
                                plan.seed(),
                                share(plan.validShare()),
                                share(plan.calibrationShare()),
                                share(plan.testShare())));
        text.say("Refresh policy: %s."
                .formatted(
                        new Refresh(plan.refresh(), plan.seed(), draft.request().at()).words()));
        if (plan.weighting() == Weighting.BALANCED) {
            text.say("Weights in training: every label counts the same in all.");
        }
        text.say("Requested by %s on %s."
                .formatted(safe(draft.request().by().name()), draft.request().at()));
    }

    private void parts() {
        text.section("Pictures by label and part")
                .head("label", "train", "valid", "calibration", "test", "all", "valid share");
        var counts = draft.snapshot().counts();
        for (var label : draft.snapshot().labels()) {
            var byPart = Arrays.stream(Part.values())
                    .map(part -> counts.getOrDefault(label + "/" + part.word(), 0))
                    .toList();
            int all = byPart.stream().mapToInt(Integer::intValue).sum();
            text.row(
                    label,
                    byPart.get(0),
                    byPart.get(1),
                    byPart.get(2),
                    byPart.get(3),
                    all,
                    share(byPart.get(1) / (double) all));
        }
        var parts = draft.parts();
        parts.small().forEach((part, labels) -> {
            if (!labels.isEmpty()) {
                text.say("Nothing new is set aside for %s from labels with too few groups: %s."
                        .formatted(part.word(), names(List.copyOf(labels))));
            }
        });
        parts.moved()
                .forEach((way, pictures) -> text.say(
                        "%d pictures left the part they had in an earlier version (%s): what belongs together was joined, or a label had nothing else left."
                                .formatted(pictures, way)));
    }

    private void coverage() {
        var coverage = draft.coverage();
        if (coverage.conditions().isEmpty()) {
            return;
        }
        text.section("Expected conditions").head("condition", "wanted", "there", "lacking", "not known of");
        coverage.conditions()
                .forEach(met -> text.row(met.name(), met.minimum(), met.count(), met.lacking(), met.untold()));
    }

    /** Values of each attribute, the most frequent ones. */
    private void attributes() {
        var values = new TreeMap<String, Map<String, Integer>>();
        draft.snapshot()
                .items()
                .forEach(item -> item.attributes()
                        .forEach((name, value) -> values.computeIfAbsent(name, n -> new TreeMap<>())
                                .merge(value, 1, Integer::sum)));
        if (values.isEmpty()) {
            return;
        }
        text.section("Attributes").head("attribute", "pictures", "values", "most frequent");
        values.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Map<String, Integer>> entry) -> -sum(entry.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_ATTRIBUTES)
                .forEach(entry -> text.row(
                        entry.getKey(), sum(entry.getValue()), entry.getValue().size(), frequent(entry.getValue())));
    }

    private void gaps() {
        var gaps = new ArrayList<String>();
        long unlicensed = draft.snapshot().items().stream()
                .filter(item -> item.licence() == null)
                .count();
        if (unlicensed > 0) {
            gaps.add("The licence of %d pictures is not stated.".formatted(unlicensed));
        }
        for (var met : draft.coverage().conditions()) {
            if (met.lacking() > 0) {
                gaps.add("Condition %s: %d of %d pictures are lacking."
                        .formatted(safe(met.name()), met.lacking(), met.minimum()));
            }
            if (met.count() > 0 && !met.without().isEmpty()) {
                gaps.add("Condition %s is not shown by any picture of: %s."
                        .formatted(safe(met.name()), names(met.without())));
            }
        }
        if (draft.definition().conditions().isEmpty()) {
            gaps.add("No conditions of production are named, so nothing can be said of what is not covered.");
        }
        int conflicts = oddities().getOrDefault("label-conflict", 0);
        if (conflicts > 0) {
            gaps.add("%d pictures were gathered under different labels, and no person has settled it."
                    .formatted(conflicts));
        }
        if (draft.plan().testShare() == 0) {
            gaps.add("There is no locked test: metrics come from the pictures the best checkpoint was chosen by.");
        }
        if (!gaps.isEmpty()) {
            text.section("Known gaps").list(gaps);
        }
    }

    /** What screening found odd, and pictures gathered under labels that contradict each other. */
    private Map<String, Integer> oddities() {
        return draft.selection().members().stream()
                .flatMap(member -> member.picture().warnings().stream())
                .collect(Collectors.toMap(Function.identity(), word -> 1, Integer::sum, TreeMap::new));
    }

    private Map<String, Integer> count(Function<DatasetItem, String> by) {
        var counts = new TreeMap<String, Integer>();
        draft.snapshot().items().forEach(item -> counts.merge(by.apply(item), 1, Integer::sum));
        return counts;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String frequent(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_VALUES)
                .map(entry -> safe(entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String together(DatasetPlan plan) {
        return "of near-duplicates"
                + (plan.groupBy().isEmpty() ? "" : " or of the same " + safe(String.join(", ", plan.groupBy())));
    }

    private static String host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost()).orElse("files");
        } catch (IllegalArgumentException e) {
            return "files";
        }
    }

    private static String share(double share) {
        return Math.round(share * 1000) / 10.0 + " %";
    }
}
