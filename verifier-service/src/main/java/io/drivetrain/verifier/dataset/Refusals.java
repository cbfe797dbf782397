package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.DatasetPlan;
import io.drivetrain.contracts.event.LabelSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a selection cannot become a dataset one can train on. */
final class Refusals {

    private Refusals() {}

    /** The first broken rule, in words; empty if there is none. */
    static Optional<String> of(ClassifierDefined definition, Selection selection, DatasetPlan plan, int maxPictures) {
        var name = "classifier '" + definition.classifier() + "'";
        var byLabel = selection.byLabel();
        if (selection.members().isEmpty()) {
            int waiting = selection.leftOut().getOrDefault("not screened yet", 0);
            return Optional.of(name + " has no accepted picture"
                    + (waiting == 0 ? "" : " yet; " + waiting + " are still waiting to be screened")
                    + notKept(selection));
        }
        if (selection.members().size() > maxPictures) {
            return Optional.of(
                    name + " has " + selection.members().size() + " pictures, a dataset may have " + maxPictures);
        }
        if (byLabel.size() == 1) {
            return Optional.of("all accepted pictures of " + name + " have the one label '"
                    + byLabel.keySet().iterator().next() + "': there is nothing to tell apart");
        }
        var empty = labels(definition, label -> !byLabel.containsKey(label));
        if (!empty.isEmpty()) {
            return Optional.of(
                    named(empty) + " of " + name + " has no accepted picture; gather more for it" + notKept(selection));
        }
        var single = labels(
                definition, label -> byLabel.getOrDefault(label, List.of()).size() == 1);
        if (!single.isEmpty()) {
            return Optional.of(named(single) + " of " + name
                    + " has a single accepted picture: it needs one to train on and another one to validate with"
                    + notKept(selection));
        }
        var oneFamily = labels(definition, label -> groups(byLabel.getOrDefault(label, List.of())) == 1);
        if (!oneFamily.isEmpty()) {
            return Optional.of("all accepted pictures of " + named(oneFamily) + " of " + name + " are "
                    + together(plan) + ": they stay in one part, so nothing is left to validate with; gather"
                    + " different ones");
        }
        return Optional.empty();
    }

    /** The labels that can be given no part to train on or none to validate with. */
    static Optional<String> of(ClassifierDefined definition, Parts parts) {
        return parts.lacking().isEmpty()
                ? Optional.empty()
                : Optional.of("every group of pictures of " + named(List.copyOf(parts.lacking())) + " of classifier '"
                        + definition.classifier() + "' also has pictures of labels that need it in another part:"
                        + " gather different ones, or settle their labels");
    }

    private static String notKept(Selection selection) {
        int count = selection.leftOut().getOrDefault(Selection.BY_POLICY, 0);
        return count == 0 ? "" : " (the refresh policy left " + count + " pictures out)";
    }

    private static String together(DatasetPlan plan) {
        return "near-duplicates of one another"
                + (plan.groupBy().isEmpty() ? "" : " or the same in " + String.join(", ", plan.groupBy()));
    }

    private static List<String> labels(ClassifierDefined definition, java.util.function.Predicate<String> wanted) {
        return definition.labels().stream().map(LabelSpec::name).filter(wanted).toList();
    }

    private static long groups(List<Member> members) {
        return members.stream().map(Member::group).distinct().count();
    }

    private static String named(List<String> labels) {
        return labels.stream().map(label -> "label '" + label + "'").collect(Collectors.joining(" and "));
    }
}
