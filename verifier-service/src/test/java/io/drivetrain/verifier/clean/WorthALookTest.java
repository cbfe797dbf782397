package io.drivetrain.verifier.clean;

import static io.drivetrain.verifier.Given.sha;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorthALookTest {

    private static final List<Finding> FINDINGS = List.of(
            finding("a", 2, .1, null),
            finding("b", 1, .9, sha("b")),
            finding("c", null, null, sha("b")),
            finding("d", 3, 2.5, sha("d")),
            finding("e", 4, .01, sha("d")),
            finding("f", 5, .02, sha("d")));

    @Test
    void theLikeliestWrongComesFirstAndWhatHasNoRankNotAtAll() {
        assertThat(WorthALook.ranked(FINDINGS.stream()))
                .containsExactly(sha("b"), sha("a"), sha("d"), sha("e"), sha("f"));
    }

    @Test
    void theHighestLossComesFirst() {
        assertThat(WorthALook.byLoss(FINDINGS.stream()))
                .startsWith(sha("d"), sha("b"), sha("a"))
                .hasSize(5);
    }

    @Test
    void nearDuplicatesStandTogetherTheLargestFamilyFirst() {
        var order = WorthALook.families(FINDINGS.stream());
        assertThat(order.subList(0, 3)).containsExactlyInAnyOrder(sha("d"), sha("e"), sha("f"));
        assertThat(order.subList(3, 5)).containsExactlyInAnyOrder(sha("b"), sha("c"));
    }

    private static Finding finding(String image, Integer rank, Double loss, String family) {
        Double probability = loss == null ? null : Math.exp(-loss);
        return new Finding(sha(image), "grizzly", null, probability, loss, rank, false, family, List.of());
    }
}
