package io.drivetrain.verifier.catalogue;

import static io.drivetrain.verifier.Given.NOW;
import static io.drivetrain.verifier.Given.accepted;
import static io.drivetrain.verifier.Given.decided;
import static io.drivetrain.verifier.Given.gathered;
import static io.drivetrain.verifier.Given.rejected;
import static io.drivetrain.verifier.Given.sha;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ImageScreened;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final ImageFilter ALL = new ImageFilter(null, null, null, Set.of(), null, null);

    private final Catalogue catalogue = new Catalogue();

    @Test
    void factsOfDifferentTopicsMayComeInAnyOrder() {
        catalogue.apply(decided("bears", sha("a"), "teddy", Actor.person("anna")));
        catalogue.apply(accepted("bears", sha("a"), sha("pixels")));
        assertThat(catalogue.pictures("bears")).isEmpty();
        catalogue.apply(gathered("bears", sha("a"), "grizzly", "u"));
        assertThat(catalogue.pictures("bears")).singleElement().satisfies(picture -> {
            assertThat(picture.answer()).isEqualTo(Answer.ACCEPTED);
            assertThat(picture.label()).isEqualTo("teddy");
        });
    }

    @Test
    void theFirstVerdictHolds() {
        catalogue.apply(gathered("bears", sha("a"), "grizzly", "u"));
        catalogue.apply(accepted("bears", sha("a"), sha("pixels")));
        catalogue.apply(rejected("bears", sha("a"), "corrupt"));
        assertThat(catalogue.find("bears", sha("a")).orElseThrow().accepted()).isTrue();
    }

    @Test
    void theSamePictureStandsOnItsOwnInEachClassifier() {
        catalogue.apply(gathered("bears", sha("a"), "grizzly", "u"));
        catalogue.apply(gathered("toys", sha("a"), "teddy", "u"));
        catalogue.apply(accepted("bears", sha("a"), sha("pixels")));
        assertThat(catalogue.find("toys", sha("a")).orElseThrow().answer()).isEqualTo(Answer.WAITING);
        assertThat(catalogue.withPixels("toys", sha("pixels"))).isEmpty();
    }

    @Test
    void equalPixelsUnderAnotherLabelMarkTheOriginal() {
        catalogue.apply(gathered("bears", sha("a"), "grizzly", "u1"));
        catalogue.apply(gathered("bears", sha("b"), "teddy", "u2"));
        catalogue.apply(accepted("bears", sha("a"), sha("pixels")));
        catalogue.apply(duplicate(sha("b"), sha("a")));
        var original = catalogue.find("bears", sha("a")).orElseThrow();
        assertThat(original.wanted()).containsExactly("grizzly", "teddy");
        assertThat(original.warnings()).contains(Picture.LABEL_CONFLICT);
        assertThat(original.label()).isEqualTo("grizzly");
    }

    @Test
    void aPageShowsWhatTheFilterNamesInTheOrderItWasGathered() {
        for (int i = 0; i < 5; i++) {
            catalogue.apply(gathered("bears", sha("p" + i), i < 3 ? "grizzly" : "teddy", "u", NOW.minusSeconds(i)));
            catalogue.apply(accepted("bears", sha("p" + i), sha("x" + i)));
        }
        var filter = new ImageFilter(Answer.ACCEPTED, null, "grizzly", Set.of(), false, null);
        var page = catalogue.page("bears", Listing.of(filter, new Paging(1, 1)));
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.items())
                .singleElement()
                .satisfies(picture -> assertThat(picture.image()).isEqualTo(sha("p1")));
    }

    @Test
    void anotherOrderShowsItsPicturesInItsOrderAndNoOthers() {
        for (int i = 0; i < 5; i++) {
            catalogue.apply(gathered("bears", sha("p" + i), i < 3 ? "grizzly" : "teddy", "u", NOW.plusSeconds(i)));
        }
        var order = new ImageList("a-1/loss", List.of(sha("p4"), sha("p2"), sha("unheard of"), sha("p0")));
        var among = new ImageList("bears/1/valid", List.of(sha("p0"), sha("p1"), sha("p4")));
        assertThat(listed(new Listing(ALL, order, null, new Paging(0, 10))))
                .containsExactly(sha("p4"), sha("p2"), sha("p0"));
        assertThat(listed(new Listing(ALL, order, among, new Paging(1, 10)))).containsExactly(sha("p0"));
        assertThat(listed(new Listing(ALL, null, among, new Paging(0, 10))))
                .containsExactly(sha("p0"), sha("p1"), sha("p4"));
        catalogue.apply(gathered("bears", sha("unheard of"), "teddy", "u"));
        assertThat(listed(new Listing(ALL, order, null, new Paging(2, 1)))).containsExactly(sha("unheard of"));
    }

    private List<String> listed(Listing listing) {
        return catalogue.page("bears", listing).items().stream()
                .map(Picture::image)
                .toList();
    }

    @Test
    void aPageHasBounds() {
        assertThatThrownBy(() -> new Paging(0, 501))
                .isInstanceOf(InvalidContract.class)
                .hasMessage("limit must be 1 to 500, got 501");
        assertThatThrownBy(() -> new Paging(-1, 10)).hasMessage("offset must be 0 or more, got -1");
    }

    private static ImageScreened duplicate(String image, String original) {
        return new ImageScreened(
                image,
                "bears",
                ImageScreened.Verdict.REJECTED,
                "duplicate",
                "",
                "png",
                40,
                30,
                sha("pixels"),
                original,
                List.of(),
                null,
                NOW);
    }
}
