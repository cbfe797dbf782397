package io.drivetrain.verifier.label;

import static io.drivetrain.verifier.Given.NOW;
import static io.drivetrain.verifier.Given.accepted;
import static io.drivetrain.verifier.Given.decided;
import static io.drivetrain.verifier.Given.defined;
import static io.drivetrain.verifier.Given.gathered;
import static io.drivetrain.verifier.Given.sha;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.LabelDecided;
import io.drivetrain.platform.fact.FactNotWritten;
import io.drivetrain.platform.fact.Position;
import io.drivetrain.verifier.catalogue.Catalogue;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecidingTest {

    private static final Actor ANNA = Actor.person("anna");
    private final Catalogue catalogue = new Catalogue();
    private final List<LabelDecided> log = new ArrayList<>();
    private boolean reads = true;
    private boolean brokersAway;
    /** What another instance writes just before. */
    private LabelDecided overtaking;

    private final Deciding deciding = new Deciding(
            catalogue, new LabelRules(catalogue, 100), this::say, position -> reads, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void bears() {
        catalogue.apply(defined("bears", "grizzly", "teddy"));
        for (var name : List.of("a", "b", "c")) {
            catalogue.apply(gathered("bears", sha(name), "grizzly", name));
            catalogue.apply(accepted("bears", sha(name), sha("pixels of " + name)));
        }
    }

    @Test
    void aDecisionHoldsWhenTheViewHasReadIt() {
        assertThat(decide(wanted("a", "teddy", 0))).singleElement().isInstanceOfSatisfying(Outcome.Decided.class, d -> {
            assertThat(d.now().label()).isEqualTo("teddy");
            assertThat(d.now().decisions().revision()).isEqualTo(1);
        });
    }

    @Test
    void whoSawAnOlderRevisionIsToldAndWritesNothing() {
        catalogue.apply(decided("bears", sha("a"), "teddy", Actor.person("ben")));
        var outcome = decide(wanted("a", null, 0)).getFirst();
        assertThat(outcome).isInstanceOf(Outcome.Overtaken.class);
        assertThat(log).isEmpty();
        assertThat(Result.of(sha("a"), outcome).detail())
                .isEqualTo("image " + sha("a") + " is 'teddy' by ben meanwhile (revision 1); look at it again");
    }

    @Test
    void whoIsOvertakenInTheLogIsToldToo() {
        overtaking = new LabelDecided("bears", sha("a"), "teddy", Actor.person("ben"), false, "", 0, null, NOW);
        assertThat(decide(wanted("a", null, 0))).singleElement().isInstanceOf(Outcome.Overtaken.class);
        assertThat(catalogue.find("bears", sha("a")).orElseThrow().label()).isEqualTo("teddy");
    }

    @Test
    void oneThatIsRefusedKeepsNoOtherFromBeingDecided() {
        var outcomes = decide(
                wanted("a", "teddy", 0), wanted("b", "panda", 0), wanted("../x", "teddy", 0), wanted("c", null, 0));
        assertThat(outcomes)
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(Outcome.Decided.class),
                        second -> assertThat(second)
                                .isInstanceOfSatisfying(
                                        Outcome.Refused.class,
                                        refused -> assertThat(refused.code()).isEqualTo("label-unknown")),
                        third -> assertThat(third).isInstanceOf(Outcome.Refused.class),
                        fourth -> assertThat(fourth).isInstanceOf(Outcome.Decided.class));
    }

    @Test
    void aDecisionTheViewHasNotReadIsSaidToBeSo() {
        reads = false;
        assertThat(decide(wanted("a", "teddy", null))).containsExactly(new Outcome.Unread());
    }

    @Test
    void aDecisionTheBrokersDoNotTakeIsNoDecision() {
        brokersAway = true;
        assertThatThrownBy(() -> decide(wanted("a", "teddy", null))).isInstanceOf(FactNotWritten.class);
    }

    @Test
    void takingBackBringsBackWhatHeldBefore() {
        decide(wanted("a", "teddy", 0));
        decide(wanted("a", null, 1));
        assertThat(deciding.undo("bears", sha("a"), 2, "", ANNA))
                .isInstanceOfSatisfying(
                        Outcome.Decided.class, d -> assertThat(d.now().label()).isEqualTo("teddy"));
        assertThat(deciding.undo("bears", sha("a"), 1, "", ANNA))
                .isInstanceOfSatisfying(
                        Outcome.Decided.class, d -> assertThat(d.now().label()).isEqualTo("grizzly"));
        assertThatThrownBy(() -> deciding.undo("bears", sha("a"), 1, "", ANNA))
                .hasMessage(
                        "image " + sha("a") + " has no decision number 1 that could be taken back; it has 4 decisions");
    }

    private List<Outcome> decide(Wanted... wanted) {
        return deciding.decide("bears", List.of(wanted), ANNA);
    }

    private static Wanted wanted(String name, String label, Integer revision) {
        return new Wanted(name.length() == 1 ? sha(name) : name, label, null, revision);
    }

    private CompletionStage<Position> say(LabelDecided fact) {
        if (brokersAway) {
            return CompletableFuture.failedFuture(new FactNotWritten("away", new RuntimeException()));
        }
        if (overtaking != null) {
            catalogue.apply(overtaking);
        }
        log.add(fact);
        if (reads) {
            catalogue.apply(fact);
        }
        return CompletableFuture.completedFuture(new Position(Topic.LABEL_DECIDED, 0, log.size()));
    }
}
