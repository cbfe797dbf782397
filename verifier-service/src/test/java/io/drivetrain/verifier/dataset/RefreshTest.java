package io.drivetrain.verifier.dataset;

import static io.drivetrain.verifier.Given.NOW;
import static io.drivetrain.verifier.Given.gathered;
import static io.drivetrain.verifier.Given.sha;
import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.event.RefreshPolicy;
import io.drivetrain.verifier.catalogue.Decisions;
import io.drivetrain.verifier.catalogue.Picture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RefreshTest {

    private static final int DAY = 24 * 60 * 60;

    @Test
    void aWindowOfDaysKeepsWhatIsNotOlder() {
        var members = List.of(member("a", "old", -11 * DAY), member("a", "edge", -10 * DAY), member("a", "new", -DAY));
        assertThat(names(new RefreshPolicy.SlidingWindow(10, null), members)).containsOnly("edge", "new");
    }

    @Test
    void aWindowOfACountKeepsTheNewestOfEachLabel() {
        var members = List.of(
                member("a", "1", 1),
                member("b", "2", 2),
                member("a", "3", 3),
                member("a", "4", 4),
                member("b", "5", 5));
        assertThat(names(new RefreshPolicy.SlidingWindow(null, 2), members)).containsOnly("2", "3", "4", "5");
    }

    @Property(tries = 100)
    void aCapKeepsNoMoreOfALabelAndAllOfASmallOneAndAdditionsOnlyReplaceWhatTheyPushOut(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int cap, @ForAll @IntRange(max = 40) int more) {
        var members = new ArrayList<Member>();
        for (int i = 0; i < 30; i++) {
            members.add(member("many", "m" + i, i));
        }
        members.add(member("few", "f1", 1));
        members.add(member("few", "f2", 2));
        var policy = new Refresh(new RefreshPolicy.ClassCap(cap), seed, NOW);
        var before = new HashSet<>(policy.kept(members));
        assertThat(before).hasSize(Math.min(cap, 30) + 2);
        for (int i = 0; i < more; i++) {
            members.add(member("many", "n" + i, 100 + i));
        }
        var added =
                policy.kept(members).stream().filter(m -> !before.contains(m)).toList();
        assertThat(added).allMatch(m -> m.group().startsWith("n"));
    }

    private static Set<String> names(RefreshPolicy policy, List<Member> members) {
        return new Refresh(policy, 1, NOW)
                .kept(members).stream().map(Member::group).collect(Collectors.toSet());
    }

    /** Gathered so many seconds from now. */
    static Member member(String label, String name, int second) {
        var fact = gathered("bears", sha(name), label, "u", NOW.plus(Duration.ofSeconds(second)));
        return new Member(new Picture(fact, 1, Set.of(label), null, Decisions.NONE), label, name);
    }
}
