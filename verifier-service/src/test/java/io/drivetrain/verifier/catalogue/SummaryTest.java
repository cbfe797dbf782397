package io.drivetrain.verifier.catalogue;

import static io.drivetrain.verifier.Given.accepted;
import static io.drivetrain.verifier.Given.decided;
import static io.drivetrain.verifier.Given.defined;
import static io.drivetrain.verifier.Given.gathered;
import static io.drivetrain.verifier.Given.rejected;
import static io.drivetrain.verifier.Given.sha;
import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.event.Actor;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private final Catalogue catalogue = new Catalogue();

    @Property
    void everyGatheredFactIsCountedOnce(
            @ForAll @Size(max = 60) List<@IntRange(max = 9) Integer> facts,
            @ForAll @Size(max = 20) List<@IntRange(max = 19) Integer> verdicts) {
        var any = new Catalogue();
        for (int i = 0; i < facts.size(); i++) {
            any.apply(gathered("bears", sha("p" + facts.get(i)), "grizzly", "u" + i));
        }
        for (int verdict : verdicts) {
            var image = sha("p" + verdict % 10);
            any.apply(verdict < 10 ? accepted("bears", image, image) : rejected("bears", image, "corrupt"));
        }
        var summary = any.summary("bears");
        assertThat(summary.gathered()).isEqualTo(facts.size());
        assertThat(summary.accepted() + summary.waiting() + sum(summary.rejected()) + sum(summary.unsupported()))
                .isEqualTo(facts.size());
    }

    @Test
    void aFactThatIsDeliveredTwiceCountsOnce() {
        catalogue.apply(gathered("bears", sha("a"), "grizzly", "u"));
        catalogue.apply(gathered("bears", sha("a"), "grizzly", "u"));
        assertThat(summary().gathered()).isEqualTo(1);
    }

    @Test
    void theSameBytesGatheredAgainAreADuplicate() {
        catalogue.apply(gathered("bears", sha("a"), "grizzly", "u1"));
        catalogue.apply(gathered("bears", sha("a"), "grizzly", "u2"));
        catalogue.apply(accepted("bears", sha("a"), sha("pixels")));
        assertThat(summary().gathered()).isEqualTo(2);
        assertThat(summary().accepted()).isEqualTo(1);
        assertThat(summary().rejected()).isEqualTo(Map.of("duplicate", 1));
        assertThat(summary().conflicts()).isZero();
    }

    @Test
    void theSameBytesUnderAnotherLabelAreAConflictUntilAPersonDecides() {
        catalogue.apply(gathered("bears", sha("a"), "grizzly", "u1"));
        catalogue.apply(gathered("bears", sha("a"), "teddy", "u2"));
        catalogue.apply(accepted("bears", sha("a"), sha("pixels")));
        assertThat(summary().labels()).isEqualTo(Map.of("grizzly", 1));
        assertThat(summary().conflicts()).isEqualTo(1);
        assertThat(catalogue.find("bears", sha("a")).orElseThrow().warnings()).contains("label-conflict");
        catalogue.apply(decided("bears", sha("a"), "teddy", Actor.person("anna")));
        assertThat(summary().labels()).isEqualTo(Map.of("teddy", 1));
        assertThat(summary().conflicts()).isZero();
    }

    @Test
    void definedLabelsWithoutAPictureAreListed() {
        catalogue.apply(defined("bears", "grizzly", "teddy"));
        assertThat(summary().labels()).isEqualTo(Map.of("grizzly", 0, "teddy", 0));
    }

    @Test
    void aRemovedPictureHasNoLabelButStaysAccepted() {
        catalogue.apply(gathered("bears", sha("a"), "grizzly", "u"));
        catalogue.apply(accepted("bears", sha("a"), sha("pixels")));
        catalogue.apply(decided("bears", sha("a"), null, Actor.person("anna")));
        assertThat(summary().accepted()).isEqualTo(1);
        assertThat(summary().removed()).isEqualTo(1);
        assertThat(summary().labels()).isEmpty();
    }

    private Summary summary() {
        return catalogue.summary("bears");
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
