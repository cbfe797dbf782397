package io.drivetrain.verifier.dataset;

import static io.drivetrain.verifier.Given.NOW;
import static io.drivetrain.verifier.Given.accepted;
import static io.drivetrain.verifier.Given.gathered;
import static io.drivetrain.verifier.Given.sha;
import static io.drivetrain.verifier.Given.split;
import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.event.DatasetPlan;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import io.drivetrain.verifier.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PartsTest {

    private static final DatasetPlan PLAN = split(7, .2, .1, .1);

    @Property(tries = 300)
    void addedPicturesMoveNoneAndNoGroupIsInTwoParts(
            @ForAll long seed,
            @ForAll @Size(max = 60) List<@IntRange(max = 200) Integer> first,
            @ForAll @Size(max = 60) List<@IntRange(max = 200) Integer> more) {
        var plan = split(seed, .2, .1, .1);
        var old = members(first, 0);
        var before = byImage(old, Parts.of(old, plan, Map.of()));
        var all = new ArrayList<>(old);
        all.addAll(members(more, first.size()));

        var now = Parts.of(all, plan, before);

        // a group that never was in a part takes one; a label that had no place in both may force a move: it was
        // refused
        if (Parts.of(old, plan, Map.of()).lacking().isEmpty()) {
            assertThat(byImage(all, now)).containsAllEntriesOf(before);
            assertThat(now.moved()).isEmpty();
        }
        assertThat(now.byGroup().keySet())
                .isEqualTo(all.stream().map(Member::group).collect(Collectors.toSet()));
    }

    @Property(tries = 300)
    void everyLabelWithTwoGroupsOfItsOwnIsTrainedOnAndValidated(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 15) int groups) {
        var members = new ArrayList<Member>();
        for (int i = 0; i < groups; i++) {
            members.add(member("a", "a" + i, members.size()));
            members.add(member("b", "b" + i, members.size()));
        }
        var parts = Parts.of(members, split(seed, .2, .1, .1), Map.of());
        assertThat(parts.lacking()).isEmpty();
        for (var label : List.of("a", "b")) {
            assertThat(of(members, parts, label)).contains(Part.TRAIN, Part.VALID);
        }
    }

    @Test
    void aLabelWithTooFewGroupsGetsNoCalibrationAndNoTestUntilItHasMore() {
        var few = members("a", 0, 9);
        var parts = Parts.of(few, PLAN, Map.of());
        assertThat(of(few, parts, "a")).containsOnly(Part.TRAIN, Part.VALID);
        assertThat(parts.small()).containsEntry(Part.CALIBRATION, Set.of("a")).containsEntry(Part.TEST, Set.of("a"));

        var many = new ArrayList<>(few);
        many.addAll(members("a", 9, 200));
        var later = Parts.of(many, PLAN, byImage(few, parts));
        assertThat(byImage(many, later)).containsAllEntriesOf(byImage(few, parts));
        assertThat(of(many, later, "a")).contains(Part.values());
        assertThat(later.small().values()).allMatch(Set::isEmpty);
    }

    @Test
    void groupsJoinedByALaterPictureTakeThePartOfTheOlderOneAndThatIsTold() {
        var before = Map.of(sha("old"), Part.VALID, sha("young"), Part.TRAIN);
        var members = List.of(
                member("a", "old", "joined", 0),
                member("a", "young", "joined", 1),
                member("a", "joining", "joined", 2),
                member("a", "x", 3),
                member("a", "y", 4));
        var parts = Parts.of(members, PLAN, before);
        assertThat(parts.byGroup()).containsEntry("joined", Part.VALID);
        assertThat(parts.moved()).isEqualTo(Map.of("train → valid", 1));
    }

    @Test
    void aLabelThatOnlySharesGroupsWithOthersMayBeLeftWithoutAPart() {
        // each pair of labels shares one group: three parts would be needed to give each label two different ones
        var members = List.of(
                member("a", "1", "p", 0),
                member("b", "2", "p", 1),
                member("b", "3", "q", 2),
                member("c", "4", "q", 3),
                member("a", "5", "r", 4),
                member("c", "6", "r", 5));
        assertThat(Parts.of(members, PLAN, Map.of()).lacking()).hasSize(1);
    }

    @Test
    void whatWasLockedAwayIsNotUsedToFillAGap() {
        var members = List.of(member("a", "1", 0), member("a", "2", 1), member("a", "3", 2));
        var before = Map.of(sha("1"), Part.TEST, sha("2"), Part.TRAIN, sha("3"), Part.TRAIN);
        var parts = byImage(members, Parts.of(members, PLAN, before));
        assertThat(parts)
                .containsEntry(sha("1"), Part.TEST)
                .containsValue(Part.VALID)
                .containsValue(Part.TRAIN);
    }

    /** Groups 0 to 200, each of one of three labels. */
    private static List<Member> members(List<Integer> groups, int from) {
        var members = new ArrayList<Member>();
        for (int group : groups) {
            int number = from + members.size();
            members.add(member("label" + group % 3, "p" + number, "g" + group, number));
        }
        return members;
    }

    private static List<Member> members(String label, int from, int to) {
        var members = new ArrayList<Member>();
        for (int i = from; i < to; i++) {
            members.add(member(label, "p" + i, i));
        }
        return members;
    }

    private static Member member(String label, String name, int second) {
        return member(label, name, name, second);
    }

    private static Member member(String label, String name, String group, int second) {
        var catalogue = new Catalogue();
        catalogue.apply(gathered("bears", sha(name), label, "u", NOW.plusSeconds(second)));
        catalogue.apply(accepted("bears", sha(name), sha(name)));
        return new Member(catalogue.find("bears", sha(name)).orElseThrow(), label, group);
    }

    private static List<Part> of(List<Member> members, Parts parts, String label) {
        return members.stream()
                .filter(member -> member.label().equals(label))
                .map(parts::of)
                .toList();
    }

    private static Map<String, Part> byImage(List<Member> members, Parts parts) {
        var byImage = new HashMap<String, Part>();
        members.forEach(member -> byImage.put(member.image(), parts.of(member)));
        return byImage;
    }
}
