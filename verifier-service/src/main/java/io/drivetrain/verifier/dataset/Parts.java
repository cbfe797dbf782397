package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.event.DatasetPlan;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * The part of every group. A group stays where an earlier version with the same split had its earliest picture; a new one
 * falls where {@link Split} says, but with a label of too few groups it is rather trained on than set aside for
 * calibration or test. Every label gets a group to train on and one to validate with, a new one if there is any.
 *
 * @param small labels with too few groups, by the part that they do not get for that
 * @param moved pictures that left the part they had before, by {@code from → to}: a later picture joined two groups, and
 *     the older one's part holds for both, or a label had nothing else left to train on or to validate with
 * @param lacking labels that cannot have both a group to train on and one to validate with
 */
record Parts(Map<String, Part> byGroup, Map<Part, Set<String>> small, Map<String, Integer> moved, Set<String> lacking) {

    /** @param before the part of pictures in the newest version with the same split */
    static Parts of(Collection<Member> members, DatasetPlan plan, Map<String, Part> before) {
        var sorted = members.stream().sorted(Member.EARLIEST).toList();
        return new Assignment(sorted, plan, before).parts();
    }

    Part of(Member member) {
        return byGroup.getOrDefault(member.group(), Part.TRAIN);
    }
}
