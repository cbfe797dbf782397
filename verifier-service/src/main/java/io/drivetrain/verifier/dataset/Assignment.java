package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.event.DatasetPlan;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Gives each group its part, for one version. */
final class Assignment {

    private static final class Group {
        private final String name;
        private final double place;
        private final Set<String> labels = new TreeSet<>();
        private boolean kept;
        private Part part = Part.TRAIN;

        Group(String name, double place) {
            this.name = name;
            this.place = place;
        }
    }

    private static final Comparator<Group> NEAREST_VALID = Comparator.comparingDouble(group -> group.place);

    private final List<Member> members;
    private final Map<String, Part> before;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, List<Group>> byLabel = new TreeMap<>();
    private final Map<Part, Set<String>> small = new EnumMap<>(Part.class);

    /** @param members the earliest first */
    Assignment(List<Member> members, DatasetPlan plan, Map<String, Part> before) {
        this.members = members;
        this.before = before;
        var split = new Split(plan);
        members.forEach(member -> place(member, split));
        small.put(Part.CALIBRATION, withFewerThan(Split.fewest(plan.calibrationShare())));
        small.put(Part.TEST, withFewerThan(Split.fewest(plan.testShare())));
        groups.values().stream().filter(group -> !group.kept).forEach(group -> {
            var part = split.part(group.name);
            boolean tooFew = small.getOrDefault(part, Set.of()).stream().anyMatch(group.labels::contains);
            group.part = tooFew ? Part.TRAIN : part;
        });
    }

    Parts parts() {
        var lacking = new TreeSet<String>();
        byLabel.forEach((label, of) -> {
            if (!has(of, Part.VALID, Part.TRAIN, NEAREST_VALID)) {
                lacking.add(label);
            }
        });
        byLabel.forEach((label, of) -> {
            if (!has(of, Part.TRAIN, Part.VALID, NEAREST_VALID.reversed())) {
                lacking.add(label);
            }
        });
        var byGroup = groups.values().stream().collect(Collectors.toMap(group -> group.name, group -> group.part));
        return new Parts(byGroup, small, moved(), lacking);
    }

    private void place(Member member, Split split) {
        var group = groups.computeIfAbsent(member.group(), name -> new Group(name, split.place(name)));
        if (group.labels.add(member.label())) {
            byLabel.computeIfAbsent(member.label(), label -> new ArrayList<>()).add(group);
        }
        var part = before.get(member.image());
        if (part != null && !group.kept) {
            group.kept = true;
            group.part = part;
        }
    }

    private Set<String> withFewerThan(int fewest) {
        return byLabel.entrySet().stream()
                .filter(entry -> entry.getValue().size() < fewest)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Sees that one of a label's groups is in {@code wanted}; no label loses its last one in {@code other} for it. */
    private boolean has(List<Group> of, Part wanted, Part other, Comparator<Group> nearest) {
        if (of.stream().anyMatch(group -> group.part == wanted)) {
            return true;
        }
        var scarce = byLabel.entrySet().stream()
                .filter(entry -> few(entry.getValue(), other))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var chosen = of.stream()
                .filter(group -> !(group.kept && group.part == Part.TEST))
                .filter(group -> group.part != other || group.labels.stream().noneMatch(scarce::contains))
                .min(Comparator.comparing((Group group) -> group.kept)
                        .thenComparing(nearest)
                        .thenComparing(group -> group.name));
        chosen.ifPresent(group -> group.part = wanted);
        return chosen.isPresent();
    }

    private static boolean few(List<Group> of, Part part) {
        return of.stream().filter(group -> group.part == part).limit(2).count() < 2;
    }

    private Map<String, Integer> moved() {
        var moved = new TreeMap<String, Integer>();
        for (var member : members) {
            var from = before.get(member.image());
            var group = groups.get(member.group());
            if (from != null && group != null && from != group.part) {
                moved.merge(from.word() + " → " + group.part.word(), 1, Integer::sum);
            }
        }
        return moved;
    }
}
