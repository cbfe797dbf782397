package io.drivetrain.verifier.label;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.verifier.catalogue.Decision;
import io.drivetrain.verifier.catalogue.Decisions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far two people agree on the pictures that both decided on, beyond what chance would have them agree on: Cohen's κ
 * (A Coefficient of Agreement for Nominal Scales, 1960). A removal counts as an answer of its own. Of several decisions
 * of a person on a picture the last that was not taken back counts.
 *
 * @param pictures that both decided on
 * @param agreed share of them with equal answers, 0 to 1
 * @param blind share of them that both decided without seeing another's answer, 0 to 1; κ means little if it is low,
 *     since who sees an answer tends to follow it
 * @param kappa 1 for full agreement, 0 for that of chance, below 0 for less; none if both gave all the same one answer
 */
record Agreement(
        String one,
        String other,
        int pictures,
        double agreed,
        double blind,
        @Nullable Double kappa) {

    private static final String REMOVED = "";

    private record Answer(String label, boolean blind) {}

    /** All pairs of people who decided on the same pictures, by name. */
    static List<Agreement> of(Collection<Decisions> pictures) {
        var pairs = new TreeMap<String, Map<String, List<Answer[]>>>();
        for (var decisions : pictures) {
            var byPerson = answers(decisions);
            byPerson.forEach((one, first) -> byPerson.tailMap(one, false)
                    .forEach((other, second) -> pairs.computeIfAbsent(one, key -> new TreeMap<>())
                            .computeIfAbsent(other, key -> new ArrayList<>())
                            .add(new Answer[] {first, second})));
        }
        var all = new ArrayList<Agreement>();
        pairs.forEach((one, others) -> others.forEach((other, answers) -> all.add(between(one, other, answers))));
        return all;
    }

    private static TreeMap<String, Answer> answers(Decisions decisions) {
        var byPerson = new TreeMap<String, Answer>();
        for (Decision step : decisions.steps()) {
            if (step.holds() && step.by().kind() == Actor.Kind.PERSON) {
                byPerson.put(step.by().name(), new Answer(step.label() == null ? REMOVED : step.label(), step.blind()));
            }
        }
        return byPerson;
    }

    private static Agreement between(String one, String other, List<Answer[]> answers) {
        double n = answers.size();
        double agreed =
                answers.stream().filter(a -> a[0].label().equals(a[1].label())).count() / n;
        double blind =
                answers.stream().filter(a -> a[0].blind() && a[1].blind()).count() / n;
        double expected = expected(answers);
        Double kappa = expected > 1 - 1e-12 ? null : Double.valueOf((agreed - expected) / (1 - expected));
        return new Agreement(one, other, answers.size(), agreed, blind, kappa);
    }

    /** What two would agree on who gave the same shares of answers with their eyes shut. */
    private static double expected(List<Answer[]> answers) {
        Map<String, Long> first = counts(answers.stream().map(a -> a[0].label()));
        Map<String, Long> second = counts(answers.stream().map(a -> a[1].label()));
        double n = answers.size();
        return first.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() / n * second.getOrDefault(entry.getKey(), 0L) / n)
                .sum();
    }

    private static Map<String, Long> counts(Stream<String> labels) {
        return labels.collect(Collectors.groupingBy(label -> label, HashMap::new, Collectors.counting()));
    }
}
