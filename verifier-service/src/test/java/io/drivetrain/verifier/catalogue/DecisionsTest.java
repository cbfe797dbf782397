package io.drivetrain.verifier.catalogue;

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
        assertThat(all(log).standing()).contains(last);
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
        assertThat(decisions.standing()).contains(person);
    }

    @Property
    void aFactThatComesTwiceInARowChangesNothing(@ForAll("log") List<LabelDecided> log) {
        assertThat(all(log).and(log.getLast())).isEqualTo(all(log));
    }

    @Test
    void aRemovalByAPersonHoldsUntilTheyDecideAgain() {
        var removed = decided("bears", sha("i"), null, Actor.person("anna"));
        var undone = decided("bears", sha("i"), "teddy", Actor.person("ben"));
        var source = decided("bears", sha("i"), "grizzly", Actor.source("urls"));
        assertThat(all(List.of(removed, source)).standing()).contains(removed);
        assertThat(all(List.of(removed, undone)).standing()).contains(undone);
    }

    @Test
    void withoutDecisionsNothingStands() {
        assertThat(Decisions.NONE.standing()).isEmpty();
        assertThat(Decisions.NONE.rank()).isEqualTo(4);
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
        return Combinators.combine(label, kind, name)
                .as((l, k, n) -> decided("bears", sha("i"), l, new Actor(k, n)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
