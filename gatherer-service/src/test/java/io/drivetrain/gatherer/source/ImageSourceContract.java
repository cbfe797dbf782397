package io.drivetrain.gatherer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.contracts.event.Recipe;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every source keeps to. */
abstract class ImageSourceContract {

    static final ClassifierDefined BEARS = new ClassifierDefined(
            "bears",
            "",
            List.of(
                    LabelSpec.of("black", "black bear"),
                    LabelSpec.of("grizzly", "grizzly bear"),
                    LabelSpec.of("teddy")),
            List.of(),
            List.of(),
            "",
            Recipe.defaults(),
            Actor.person("anna"),
            Instant.EPOCH);

    /** A source with at least two pictures of {@code black} and two of {@code grizzly}. */
    abstract ImageSource source() throws Exception;

    @Test
    void itNamesItsKind() throws Exception {
        assertThat(source().kind())
                .isIn("search", "openverse", "commons", "urls", "list", "folder", "archive", "inbox");
    }

    @Test
    void itOffersOnlyLabelsOfTheClassifier() throws Exception {
        var found = Found.by(source());
        assertThat(found.candidates).extracting(Candidate::label).contains("black", "grizzly");
        assertThat(found.candidates)
                .extracting(Candidate::label)
                .isSubsetOf(BEARS.labels().stream().map(LabelSpec::name).toList());
    }

    @Test
    void everyCandidateHasALocatorOfItsOwnWithinItsLabel() throws Exception {
        var found = Found.by(source());
        for (String label : List.of("black", "grizzly")) {
            var locators = found.locators(label);
            assertThat(locators).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
            assertThat(locators).noneMatch(String::isBlank);
        }
    }

    @Test
    void itSaysHowManyThereAre() throws Exception {
        var found = Found.by(source());
        assertThat(found.expected).isEqualTo(found.candidates.size() + found.misses.size());
    }

    @Test
    void itFindsTheSameWhenAskedAgain() throws Exception {
        var source = source();
        assertThat(Set.copyOf(Found.by(source).locators("black")))
                .isEqualTo(Set.copyOf(Found.by(source).locators("black")));
    }

    @Test
    void itStopsWhenItIsInterrupted() throws Exception {
        var source = source();
        var found = new Found(1);
        assertThatThrownBy(() -> source.find(found)).isInstanceOf(InterruptedException.class);
        assertThat(found.candidates).hasSize(1);
    }
}
