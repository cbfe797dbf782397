package io.drivetrain.verifier.dataset;

import static io.drivetrain.verifier.Given.NOW;
import static io.drivetrain.verifier.Given.accepted;
import static io.drivetrain.verifier.Given.defined;
import static io.drivetrain.verifier.Given.gathered;
import static io.drivetrain.verifier.Given.sha;
import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import io.drivetrain.verifier.catalogue.Catalogue;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
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

    private void picture(String name, int family, long hash, int minute) {
        String label = family % 2 == 0 ? "grizzly" : "teddy";
        catalogue.apply(gathered(
                "bears", sha(name), label, "https://example.org/" + name, NOW.plusSeconds(60L * minute + family)));
        catalogue.apply(accepted(
                "bears", sha(name), sha("pixels of " + name), HexFormat.of().toHexDigits(hash)));
    }

    private Map<String, Part> parts() {
        var selection = Selection.of(catalogue.definition("bears").orElseThrow(), catalogue.pictures("bears"));
        return Snapshot.of(selection, new Split(42, .3)).items().stream()
                .collect(Collectors.toMap(DatasetItem::image, DatasetItem::part));
    }
}
