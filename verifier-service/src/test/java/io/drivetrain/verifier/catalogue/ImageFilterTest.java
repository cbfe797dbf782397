package io.drivetrain.verifier.catalogue;

import static io.drivetrain.verifier.Given.NOW;
import static io.drivetrain.verifier.Given.decided;
import static io.drivetrain.verifier.Given.gathered;
import static io.drivetrain.verifier.Given.sha;
import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ImageScreened;
import io.drivetrain.contracts.event.ImageScreened.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ImageFilterTest {

    private static final List<String> LABELS = List.of("grizzly", "teddy", "black");
    private static final List<String> WARNINGS = List.of("dark", "blurred", "animated");

    /** The bits must say what the pictures say. */
    @Property
    void findsWhatThePicturesThemselvesSay(@ForAll long seed, @ForAll("filters") ImageFilter filter) {
        var catalogue = filled(new Random(seed));
        var expected = catalogue.pictures("bears").stream()
                .filter(picture -> matches(filter, picture))
                .map(Picture::image)
                .toList();
        var found = new ArrayList<String>();
        for (int offset = 0; offset < 40; offset += 7) {
            var page = catalogue.page("bears", Listing.of(filter, new Paging(offset, 7)));
            assertThat(page.total()).isEqualTo(expected.size());
            page.items().forEach(picture -> found.add(picture.image()));
        }
        assertThat(found).isEqualTo(expected);
    }

    private static boolean matches(ImageFilter filter, Picture picture) {
        var screened = picture.screened();
        return (filter.verdict() == null || filter.verdict() == picture.answer())
                && (filter.reason() == null
                        || (screened != null && filter.reason().equals(screened.reason())))
                && (filter.label() == null || filter.label().equals(picture.label()))
                && (filter.warnings().isEmpty() || picture.warnings().stream().anyMatch(filter.warnings()::contains))
                && (filter.removed() == null || filter.removed() == picture.removed())
                && (filter.reviewed() == null
                        || filter.reviewed() == picture.decisions().by(Actor.Kind.PERSON));
    }

    private static Catalogue filled(Random random) {
        var catalogue = new Catalogue();
        for (int i = 0; i < 40; i++) {
            String image = sha("p" + i);
            if (random.nextInt(20) > 0) {
                catalogue.apply(gathered("bears", image, any(random, LABELS), "u", NOW.plusSeconds(random.nextInt(9))));
            }
            if (random.nextInt(8) == 0) {
                catalogue.apply(gathered("bears", image, any(random, LABELS), "again"));
            }
            if (random.nextInt(6) > 0) {
                catalogue.apply(screened(image, random));
            }
            if (random.nextInt(4) == 0) {
                var label = random.nextInt(3) == 0 ? null : any(random, LABELS);
                catalogue.apply(decided("bears", image, label, Actor.person("anna")));
            }
        }
        return catalogue;
    }

    private static ImageScreened screened(String image, Random random) {
        var verdict = Verdict.values()[random.nextInt(3)];
        var reason = verdict == Verdict.ACCEPTED ? null : any(random, List.of("corrupt", "truncated"));
        var warnings = random.nextBoolean() ? List.<String>of() : List.of(any(random, WARNINGS));
        return new ImageScreened(
                image,
                "bears",
                verdict,
                reason,
                null,
                "png",
                4,
                3,
                sha("pixels of " + image),
                null,
                warnings,
                null,
                NOW);
    }

    private static String any(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    @Provide
    Arbitrary<ImageFilter> filters() {
        var flag = Arbitraries.of(true, false).injectNull(.5);
        return Combinators.combine(
                        Arbitraries.of(Answer.class).injectNull(.5),
                        Arbitraries.of("corrupt", "truncated", "unheard-of").injectNull(.7),
                        Arbitraries.of("grizzly", "teddy", "black", "unheard-of")
                                .injectNull(.5),
                        Arbitraries.of("dark", "blurred", "label-conflict", "unheard-of")
                                .set()
                                .ofMaxSize(2),
                        flag,
                        flag)
                .as((answer, reason, label, warnings, removed, reviewed) ->
                        new ImageFilter(answer, reason, label, Set.copyOf(warnings), removed, reviewed));
    }
}
