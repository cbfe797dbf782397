package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.DatasetPlan;
import io.drivetrain.contracts.event.DatasetRequested;
import io.drivetrain.contracts.event.Weighting;
import io.drivetrain.contracts.manifest.DatasetItem;
import java.net.URI;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What a dataset is, for people: a page of Markdown beside the manifest. */
final class Card {

    private static final int LONGEST_LIST = 20;

    private Card() {}

    static String write(
            ClassifierDefined definition,
            int version,
            DatasetRequested request,
            Snapshot snapshot,
            Selection selection,
            Parts parts) {
        var text = new StringBuilder();
        text.append("# Dataset %s, version %d%n%n".formatted(definition.classifier(), version));
        if (!definition.objective().isBlank()) {
            text.append("Objective: ").append(safe(definition.objective())).append("\n\n");
        }
        var plan = request.plan();
        text.append("%d pictures, no two with the same pixels.%n"
                .formatted(snapshot.items().size()));
        text.append("They form %d groups %s; a group is never split.%n".formatted(selection.groups(), together(plan)));
        text.append(
                "Split with seed %d: of the groups about %s for validation, %s for calibration, %s for the locked test.%n"
                        .formatted(
                                plan.seed(),
                                share(plan.validShare()),
                                share(plan.calibrationShare()),
                                share(plan.testShare())));
        text.append("Refresh policy: %s.%n".formatted(new Refresh(plan.refresh(), plan.seed(), request.at()).words()));
        if (plan.weighting() == Weighting.BALANCED) {
            text.append("Weights in training: every label counts the same in all.%n".formatted());
        }
        text.append("Requested by %s on %s.%n".formatted(safe(request.by().name()), request.at()));
        table(text, "Pictures by label and part", snapshot.counts());
        deviations(text, parts);
        table(text, "Left out", new TreeMap<>(selection.leftOut()));
        table(text, "Licences", count(snapshot, item -> item.licence() == null ? "not stated" : item.licence()));
        table(text, "Sources", count(snapshot, item -> host(item.url())));
        return text.toString();
    }

    private static void deviations(StringBuilder text, Parts parts) {
        parts.small().forEach((part, labels) -> {
            if (!labels.isEmpty()) {
                text.append("%nNothing new is set aside for %s from labels with too few groups: %s.%n"
                        .formatted(part.word(), String.join(", ", labels)));
            }
        });
        parts.moved()
                .forEach((way, pictures) -> text.append(
                        "%n%d pictures left the part they had in an earlier version (%s), for what belongs together was joined or a label had nothing else left.%n"
                                .formatted(pictures, way)));
    }

    private static String together(DatasetPlan plan) {
        return "of near-duplicates"
                + (plan.groupBy().isEmpty() ? "" : " or of the same " + safe(String.join(", ", plan.groupBy())));
    }

    private static void table(StringBuilder text, String title, Map<String, Integer> counts) {
        if (counts.isEmpty()) {
            return;
        }
        text.append("\n## ").append(title).append("\n\n| | pictures |\n|---|---:|\n");
        var largest = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        largest.stream().limit(LONGEST_LIST).forEach(entry -> row(text, entry.getKey(), entry.getValue()));
        int rest = largest.stream()
                .skip(LONGEST_LIST)
                .mapToInt(Map.Entry::getValue)
                .sum();
        if (rest > 0) {
            row(text, "others", rest);
        }
    }

    private static void row(StringBuilder text, String what, int count) {
        text.append("| ").append(safe(what)).append(" | ").append(count).append(" |\n");
    }

    private static Map<String, Integer> count(Snapshot snapshot, Function<DatasetItem, String> by) {
        var counts = new TreeMap<String, Integer>();
        snapshot.items().forEach(item -> counts.merge(by.apply(item), 1, Integer::sum));
        return counts;
    }

    private static String host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost()).orElse("files");
        } catch (IllegalArgumentException e) {
            return "files";
        }
    }

    /** Texts from the web stay texts: no markup, no line breaks, bounded. */
    private static String safe(String text) {
        var plain = text.replaceAll("[\\p{Cntrl}|`<>\\[\\]*_#!\\\\]", " ").strip();
        return plain.length() > 200 ? plain.substring(0, 200) + "…" : plain;
    }

    private static String share(double share) {
        return Math.round(share * 1000) / 10.0 + " %";
    }
}
