package io.drivetrain.verifier.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.verifier.Given;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AssessorTest {

    private static final CrossValidation.Steps STEPS = new CrossValidation.Steps() {
        @Override
        public void folds(int done) {}

        @Override
        public void goOn() {}
    };

    private final Map<String, float[]> embeddings = new HashMap<>();
    private final List<Subject> subjects = new ArrayList<>();
    private final Random random = new Random(3);

    @Test
    void aWrongLabelIsTheFirstSuspectWithTheRightOneSuggested() throws Exception {
        for (int i = 0; i < 60; i++) {
            picture("p" + i, i % 2 == 0 ? "red" : "blue", i % 2 == 0 ? 0 : 1, random.nextLong(), 1000);
        }
        picture("wrong", "red", 1, random.nextLong(), 1000);

        var finding = assess().getLast();

        assertThat(finding.suspect()).isTrue();
        assertThat(finding.rank()).isEqualTo(1);
        assertThat(finding.suggested()).isEqualTo("blue");
        assertThat(finding.probabilityOfGiven()).isLessThan(.5);
        assertThat(finding.loss()).isEqualTo(-Math.log(finding.probabilityOfGiven()));
        assertThat(assess().stream().filter(Finding::suspect)).hasSize(1);
    }

    @Test
    void nearHashesMakeAFamilyOnlyIfTheEmbeddingsAgree() throws Exception {
        for (int i = 0; i < 20; i++) {
            picture("p" + i, i % 2 == 0 ? "red" : "blue", i % 2, random.nextLong(), 1000);
        }
        long hash = 0x0f0f_1234_5678_9abcL;
        picture("one", "red", 0, hash, 1000);
        picture("same", "red", 0, hash ^ 0b111, 1000);
        picture("looks-alike", "blue", 1, hash ^ 0b1000, 1000);

        var findings = assess();

        assertThat(findings.get(20).family()).isEqualTo(Given.sha("one"));
        assertThat(findings.get(21).family()).isEqualTo(Given.sha("one"));
        assertThat(findings.get(22).family()).isNull();
    }

    @Test
    void aFamilyWithTwoLabelsIsSaidToDisagree() throws Exception {
        for (int i = 0; i < 6; i++) {
            picture("p" + i, i % 2 == 0 ? "red" : "blue", -1, random.nextLong(), 1000);
        }
        picture("one", "red", -1, 77, 1000);
        picture("other", "blue", -1, 79, 1000);

        var findings = assess();

        assertThat(findings.get(6).oddities()).contains(Finding.DISAGREES);
        assertThat(findings.get(7).oddities()).contains(Finding.DISAGREES);
        assertThat(findings.get(0).oddities()).isEmpty();
    }

    @Test
    void withoutEmbeddingsNoLabelIsDoubted() throws Exception {
        for (int i = 0; i < 9; i++) {
            picture("p" + i, i % 2 == 0 ? "red" : "blue", -1, random.nextLong(), 1000);
        }
        picture("huge", "red", -1, random.nextLong(), 1_000_000);

        var findings = assess();

        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.suspect()).isFalse();
            assertThat(finding.probabilityOfGiven()).isNull();
            assertThat(finding.rank()).isNull();
        });
        assertThat(findings.getLast().oddities()).containsExactly(Finding.ODD_SIZE);
    }

    @Test
    void aLabelWithFewerPicturesThanFoldsIsRefusedByName() {
        for (int i = 0; i < 20; i++) {
            picture("p" + i, i < 4 ? "rare" : "often", i < 4 ? 0 : 1, random.nextLong(), 1000);
        }
        assertThatThrownBy(this::assess)
                .isInstanceOf(NotAssessable.class)
                .hasMessage("label 'rare' has 4 accepted pictures; an assessment needs 5 of every label");
    }

    @Test
    void aLabelOfOnePictureAndItsCopiesIsRefused() {
        for (int i = 0; i < 20; i++) {
            picture("p" + i, i < 6 ? "copied" : "often", i < 6 ? 0 : 1, i < 6 ? 5 : random.nextLong(), 1000);
        }
        assertThatThrownBy(this::assess).hasMessageContaining("'copied' has near-duplicates of one picture only");
    }

    private List<Finding> assess() throws InterruptedException {
        return new Assessor(5, 42).assess(subjects, embeddings, STEPS);
    }

    /** Without an embedding if {@code direction} is negative. */
    private void picture(String name, String label, int direction, long hash, long pixels) {
        String image = Given.sha(name);
        subjects.add(new Subject(image, label, pixels, hash, List.of()));
        if (direction >= 0) {
            var embedding = new float[4];
            double squares = 0;
            for (int i = 0; i < 4; i++) {
                embedding[i] = (float) ((i == direction ? 1 : 0) + .1 * random.nextGaussian());
                squares += embedding[i] * embedding[i];
            }
            for (int i = 0; i < 4; i++) {
                embedding[i] /= (float) Math.sqrt(squares);
            }
            embeddings.put(image, embedding);
        }
    }
}
