package io.drivetrain.verifier.catalogue;

import static io.drivetrain.verifier.Given.NOW;
import static io.drivetrain.verifier.Given.decided;
import static io.drivetrain.verifier.Given.sha;
import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.LabelDecided;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private static final List<Actor.Kind> STRONGEST_FIRST =
            List.of(Actor.Kind.PERSON, Actor.Kind.MODEL, Actor.Kind.SERVICE, Actor.Kind.SOURCE);

    @Property
    void theLastDecisionOfTheStrongestKindHolds(@ForAll("log") List<LabelDecided> log) {
        var strongest = STRONGEST_FIRST.stream()
                .filter(kind -> log.stream().anyMatch(d -> d.by().kind() == kind))
                .findFirst()
                .orElseThrow();
        var last = log.stream()
                .filter(d -> d.by().kind() == strongest)
                .reduce((a, b) -> b)
                .orElseThrow();
        assertThat(all(log).standing()).hasValueSatisfying(standing -> {
            assertThat(standing.label()).isEqualTo(last.label());
            assertThat(standing.by()).isEqualTo(last.by());
            assertThat(standing.at()).isEqualTo(last.at());
        });
    }

    @Property
    void whatAWeakerKindSaysLaterChangesNothingAPersonDecided(@ForAll("log") List<LabelDecided> log) {
        var person = decided("bears", sha("i"), "teddy", Actor.person("anna"));
        var decisions = Decisions.NONE.and(person);
        for (var each : log) {
            if (each.by().kind() != Actor.Kind.PERSON) {
                decisions = decisions.and(each);
            }
        }
        assertThat(standing(decisions)).isEqualTo("teddy by anna");
    }

    @Property
    void aFactThatIsHeardAgainChangesNothing(@ForAll("log") List<LabelDecided> log) {
        assertThat(all(log).and(log.getLast())).isEqualTo(all(log));
    }

    @Property
    void afterTakingEverythingBackTheSourceHoldsAgain(@ForAll("log") List<LabelDecided> log) {
        var decisions = all(log).and(decided("bears", sha("i"), "grizzly", Actor.source("urls")));
        for (int revision = decisions.revision(); revision >= 1; revision--) {
            decisions = decisions.and(undoing(revision, decisions.revision()));
        }
        assertThat(standing(decisions)).isEqualTo("grizzly by urls");
    }

    @Property
    void ofTwoWhoSawTheSameOnlyTheFirstDecides(@ForAll("log") List<LabelDecided> log) {
        var before = all(log);
        var first = seeing(before.revision(), "teddy", "anna");
        var second = seeing(before.revision(), "black", "ben");
        var after = before.and(first).and(second);
        assertThat(standing(after)).isEqualTo("teddy by anna");
        assertThat(after.includes(first)).isTrue();
        assertThat(after.includes(second)).isFalse();
        assertThat(after.revision()).isEqualTo(before.revision() + 1);
    }

    @Test
    void anyDecisionCanBeTakenBackOnce() {
        var decisions = Decisions.NONE
                .and(seeing(0, "teddy", "anna"))
                .and(seeing(1, "black", "ben"))
                .and(seeing(2, null, "anna"));
        var first = decisions.and(undoing(1, 3));
        assertThat(standing(first)).isEqualTo("null by anna");
        assertThat(first.steps().getFirst().undone()).isTrue();
        assertThat(first.canUndo(1)).isFalse();
        assertThat(first.canUndo(4)).isFalse();
        assertThat(standing(first.and(undoing(3, 4)))).isEqualTo("black by ben");
    }

    @Test
    void takingBackWhatIsNotThereChangesNothing() {
        var decisions = Decisions.NONE.and(seeing(0, "teddy", "anna"));
        assertThat(decisions.and(undoing(2, 1))).isEqualTo(decisions);
        assertThat(decisions.canUndo(0)).isFalse();
    }

    @Test
    void aRemovalByAPersonHoldsUntilTheyDecideAgain() {
        var removed = decided("bears", sha("i"), null, Actor.person("anna"));
        var again = decided("bears", sha("i"), "teddy", Actor.person("ben"));
        var source = decided("bears", sha("i"), "grizzly", Actor.source("urls"));
        assertThat(standing(all(List.of(removed, source)))).isEqualTo("null by anna");
        assertThat(standing(all(List.of(removed, again)))).isEqualTo("teddy by ben");
    }

    @Test
    void withoutDecisionsNothingStands() {
        assertThat(Decisions.NONE.standing()).isEmpty();
        assertThat(Decisions.NONE.rank()).isEqualTo(4);
    }

    private static String standing(Decisions decisions) {
        return decisions.standing().map(d -> d.label() + " by " + d.by().name()).orElse("nobody");
    }

    private static LabelDecided seeing(int revision, String label, String who) {
        return new LabelDecided(
                "bears",
                sha("i"),
                label,
                Actor.person(who),
                false,
                "",
                revision,
                null,
                NOW.plusSeconds(2_000_000 + revision));
    }

    private static LabelDecided undoing(int undone, int revision) {
        return new LabelDecided("bears", sha("i"), null, Actor.person("cleo"), false, "", revision, undone, NOW);
    }

    private static Decisions all(List<LabelDecided> log) {
        var decisions = Decisions.NONE;
        for (var each : log) {
            decisions = decisions.and(each);
        }
        return decisions;
    }

    @Provide
    Arbitrary<List<LabelDecided>> log() {
        var label = Arbitraries.of("grizzly", "teddy", "black").injectNull(.2);
        var kind = Arbitraries.of(Actor.Kind.class);
        var name = Arbitraries.of("anna", "ben");
        var second = Arbitraries.integers().between(0, 1_000_000);
        return Combinators.combine(label, kind, name, second)
                .as((l, k, n, s) ->
                        new LabelDecided("bears", sha("i"), l, new Actor(k, n), false, "", NOW.plusSeconds(s)))
                .list()
                .uniqueElements(LabelDecided::at)
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
