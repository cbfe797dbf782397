package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.DatasetPlan;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.verifier.catalogue.Answer;
import io.drivetrain.verifier.catalogue.Picture;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The pictures a release is made of, no two with the same pixels, those that belong together in one group, and how
 * many were left out and why.
 *
 * @param members sorted by label, then image
 */
record Selection(List<Member> members, Map<String, Integer> leftOut) {

    static final String BY_POLICY = "not kept by the refresh policy";

    static Selection of(ClassifierDefined definition, List<Picture> pictures, DatasetPlan plan, Instant now) {
        var labels = definition.labels().stream().map(LabelSpec::name).collect(Collectors.toSet());
        var leftOut = new LinkedHashMap<String, Integer>();
        var byPixels = new LinkedHashMap<String, Member>();
        var candidates = pictures.stream()
                .flatMap(picture -> Member.of(picture).stream())
                .sorted(Member.FIRST_TO_STAY)
                .toList();
        for (var member : candidates) {
            if (!labels.contains(member.label())) {
                leftOut.merge("label no longer defined", 1, Integer::sum);
            } else if (byPixels.putIfAbsent(member.group(), member) != null) {
                leftOut.merge("same pixels as another", 1, Integer::sum);
            }
        }
        for (var picture : pictures) {
            if (picture.accepted() && picture.removed()) {
                leftOut.merge("removed", 1, Integer::sum);
            } else if (picture.answer() == Answer.WAITING) {
                leftOut.merge("not screened yet", 1, Integer::sum);
            } else if (picture.withdrawn()) {
                leftOut.merge("taken down", 1, Integer::sum);
            } else if (!picture.accepted()) {
                leftOut.merge("not accepted", 1, Integer::sum);
            }
        }
        var all = Families.joined(byPixels.values(), plan.groupBy());
        var kept = new Refresh(plan.refresh(), plan.seed(), now).kept(all);
        if (kept.size() < all.size()) {
            leftOut.put(BY_POLICY, all.size() - kept.size());
        }
        var members = kept.stream()
                .sorted(Comparator.comparing(Member::label).thenComparing(Member::image))
                .toList();
        return new Selection(members, leftOut);
    }

    /** How many groups of pictures there are that belong together. */
    int groups() {
        return (int) members.stream().map(Member::group).distinct().count();
    }

    Map<String, List<Member>> byLabel() {
        return members.stream().collect(Collectors.groupingBy(Member::label, LinkedHashMap::new, Collectors.toList()));
    }
}
