package io.drivetrain.verifier.diff;

import static io.drivetrain.verifier.Given.item;
import static io.drivetrain.verifier.Given.released;
import static io.drivetrain.verifier.Given.sha;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import io.drivetrain.verifier.catalogue.Paging;
import io.drivetrain.verifier.diff.Change.Kind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final List<String> LABELS = List.of("black", "grizzly", "teddy");

    @Test
    void everyKindOfChangeIsFoundAndCountedByLabel() {
        var before = sorted(
                item("same", "grizzly", Part.TRAIN),
                item("gone", "grizzly", Part.TRAIN),
                item("relabelled", "grizzly", Part.VALID),
                item("moved", "teddy", Part.TRAIN));
        var after = sorted(
                item("same", "grizzly", Part.TRAIN),
                item("new", "black", Part.TRAIN),
                item("relabelled", "teddy", Part.VALID),
                item("moved", "teddy", Part.VALID));

        var difference = difference(before, after, null, null);

        assertThat(difference.unchanged()).isEqualTo(1);
        assertThat(difference.items())
                .extracting(Change::image, Change::kind)
                .containsExactly(
                        tuple(sha("new"), Kind.ADDED),
                        tuple(sha("gone"), Kind.REMOVED),
                        tuple(sha("relabelled"), Kind.RELABELLED),
                        tuple(sha("moved"), Kind.MOVED));
        assertThat(difference.counts())
                .isEqualTo(Map.of(
                        "black", Map.of(Kind.ADDED, 1),
                        "grizzly", Map.of(Kind.REMOVED, 1, Kind.RELABELLED, 1),
                        "teddy", Map.of(Kind.RELABELLED, 1, Kind.MOVED, 1)));
        assertThat(difference(before, after, Kind.MOVED, null).total()).isEqualTo(1);
        assertThat(difference(before, after, null, "grizzly").total()).isEqualTo(2);
    }

    @Test
    void whatConcernsTheLockedTestIsCountedButNotListed() {
        var difference = difference(List.of(), List.of(item("secret", "grizzly", Part.TEST)), null, null);
        assertThat(difference.locked()).isEqualTo(1);
        assertThat(difference.total()).isZero();
        assertThat(difference.items()).isEmpty();
    }

    @Property(tries = 300)
    void theChangesTurnOneVersionIntoTheOther(
            @ForAll @Size(max = 30) List<@IntRange(max = 400) Integer> olds,
            @ForAll @Size(max = 30) List<@IntRange(max = 400) Integer> news) {
        var before = drawn(olds);
        var after = drawn(news);

        var differences = Differences.between(before.stream(), after.stream());

        var turned = new TreeMap<String, Change.Place>();
        before.forEach(item -> turned.put(item.image(), Change.Place.of(item)));
        for (var change : differences.changes()) {
            if (change.from() == null) {
                assertThat(turned).doesNotContainKey(change.image());
            } else {
                assertThat(turned).containsEntry(change.image(), change.from());
            }
            if (change.to() == null) {
                turned.remove(change.image());
            } else {
                turned.put(change.image(), change.to());
            }
        }
        var wanted = new TreeMap<String, Change.Place>();
        after.forEach(item -> wanted.put(item.image(), Change.Place.of(item)));
        assertThat(turned).isEqualTo(wanted);
    }

    /** A number is a picture of ten, its label and its part; the last of a picture holds. */
    private static List<DatasetItem> drawn(List<Integer> numbers) {
        var byImage = new TreeMap<String, DatasetItem>();
        for (int n : numbers) {
            var drawn = item("p" + n % 10, LABELS.get(n / 10 % 3), Part.values()[n / 30 % 4]);
            byImage.put(drawn.image(), drawn);
        }
        return sorted(byImage.values().toArray(DatasetItem[]::new));
    }

    private static List<DatasetItem> sorted(DatasetItem... items) {
        return Arrays.stream(items)
                .sorted(Comparator.comparing(DatasetItem::label).thenComparing(DatasetItem::image))
                .toList();
    }

    private static Difference difference(List<DatasetItem> before, List<DatasetItem> after, Kind kind, String label) {
        var all = Differences.between(before.stream(), after.stream());
        return Difference.of(released("bears", 1), released("bears", 2), all, kind, label, new Paging(0, 100));
    }
}
