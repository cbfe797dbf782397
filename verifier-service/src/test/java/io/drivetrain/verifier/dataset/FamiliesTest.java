package io.drivetrain.verifier.dataset;

import static io.drivetrain.verifier.Given.NOW;
import static io.drivetrain.verifier.Given.accepted;
import static io.drivetrain.verifier.Given.defined;
import static io.drivetrain.verifier.Given.gathered;
import static io.drivetrain.verifier.Given.sha;
import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.event.DatasetPlan;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.drivetrain.verifier.catalogue.Decisions;
import io.drivetrain.verifier.catalogue.Picture;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FamiliesTest {

    private final Catalogue catalogue = new Catalogue();

    @Test
    void nearDuplicatesAlwaysShareAPart() {
        catalogue.apply(defined("bears", "grizzly", "teddy"));
        var random = new Random(5);
        for (int family = 0; family < 60; family++) {
            long hash = random.nextLong();
            picture("first-" + family, family, hash, 0);
            picture("twin-" + family, family, hash ^ 0b10110, 1);
        }

        var parts = parts();

        for (int family = 0; family < 60; family++) {
            assertThat(parts.get(sha("twin-" + family))).isEqualTo(parts.get(sha("first-" + family)));
        }
        assertThat(new HashSet<>(parts.values())).containsExactlyInAnyOrder(Part.TRAIN, Part.VALID);
    }

    @Test
    void aLaterTwinMovesNothing() {
        catalogue.apply(defined("bears", "grizzly", "teddy"));
        var random = new Random(6);
        var hashes = random.longs(40).toArray();
        for (int i = 0; i < hashes.length; i++) {
            picture("first-" + i, i, hashes[i], 0);
        }
        var before = parts();
        for (int i = 0; i < hashes.length; i++) {
            picture("twin-" + i, i, hashes[i] ^ 1L << 40, 1);
        }

        assertThat(parts()).containsAllEntriesOf(before);
    }

    @Test
    void picturesOfOnePageOrOneSubjectBelongTogetherWhereThePlanSaysSo() {
        var members = List.of(
                member("a", "https://x.example/1", "anna"),
                member("b", "https://x.example/1", "berta"),
                member("c", "https://x.example/2", "berta"),
                member("d", null, "dora"),
                member("e", null, ""),
                member("f", null, ""));
        assertThat(groups(members, List.of())).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(groups(members, List.of("page"))).containsExactly("a", "a", "c", "d", "e", "f");
        assertThat(groups(members, List.of("subject"))).containsExactly("a", "b", "b", "d", "e", "f");
        assertThat(groups(members, List.of("page", "subject"))).containsExactly("a", "a", "a", "d", "e", "f");
    }

    private static List<String> groups(List<Member> members, List<String> groupBy) {
        return Families.joined(members, groupBy).stream().map(Member::group).toList();
    }

    /** Gathered in the order of their names. */
    private static Member member(String name, @Nullable String page, String subject) {
        var fact = new ImageGathered(
                sha(name),
                "bears",
                "g1",
                "grizzly",
                1,
                "urls",
                name,
                page,
                null,
                null,
                null,
                Map.of("subject", subject),
                NOW.plusSeconds(name.charAt(0)));
        var picture = new Picture(fact, 1, Set.of("grizzly"), null, Decisions.NONE);
        return new Member(picture, "grizzly", name);
    }

    private void picture(String name, int family, long hash, int minute) {
        String label = family % 2 == 0 ? "grizzly" : "teddy";
        catalogue.apply(gathered(
                "bears", sha(name), label, "https://example.org/" + name, NOW.plusSeconds(60L * minute + family)));
        catalogue.apply(accepted(
                "bears", sha(name), sha("pixels of " + name), HexFormat.of().toHexDigits(hash)));
    }

    private Map<String, Part> parts() {
        var plan = DatasetPlan.twoParts(42, .3);
        var selection =
                Selection.of(catalogue.definition("bears").orElseThrow(), catalogue.pictures("bears"), plan, NOW);
        return Snapshot.of(selection, Parts.of(selection.members(), plan, Map.of()), plan.weighting()).items().stream()
                .collect(Collectors.toMap(DatasetItem::image, DatasetItem::part));
    }
}
