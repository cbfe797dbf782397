package io.drivetrain.platform.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.contracts.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every object store must do; run against the fake and the real thing. */
abstract class ObjectStoreContract {

    private final String prefix = "contract/" + Ids.fresh() + "/";

    abstract ObjectStore store();

    @Test
    void givesBackWhatWasPut() {
        assertThat(store().putIfAbsent(prefix + "a", new byte[] {1, 2, 3}, "application/octet-stream"))
                .isTrue();
        assertThat(store().get(prefix + "a", 3))
                .hasValueSatisfying(b -> assertThat(b).containsExactly(1, 2, 3));
        assertThat(store().stat(prefix + "a")).hasValueSatisfying(stored -> {
            assertThat(stored.key()).isEqualTo(prefix + "a");
            assertThat(stored.bytes()).isEqualTo(3);
        });
    }

    @Test
    void keepsTheFirstOfTwo() {
        store().putIfAbsent(prefix + "a", new byte[] {1}, "text/plain");
        assertThat(store().putIfAbsent(prefix + "a", new byte[] {2}, "text/plain"))
                .isFalse();
        assertThat(store().get(prefix + "a", 10))
                .hasValueSatisfying(b -> assertThat(b).containsExactly(1));
    }

    @Test
    void letsOneOfManyRacersWin() throws Exception {
        var racers = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(
                        i -> () -> store().putIfAbsent(prefix + "claim", new byte[] {(byte) i}, "text/plain"))
                .toList();
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> outcomes = pool.invokeAll(racers);
            int winners = 0;
            for (var outcome : outcomes) {
                winners += outcome.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
    }

    @Test
    void hasNothingUnderAnUnknownKey() throws IOException {
        assertThat(store().get(prefix + "none", 10)).isEmpty();
        assertThat(store().open(prefix + "none")).isEmpty();
        assertThat(store().stat(prefix + "none")).isEmpty();
        store().delete(prefix + "none");
    }

    @Test
    void refusesToReadMoreThanAsked() {
        store().putIfAbsent(prefix + "big", new byte[11], "application/octet-stream");
        assertThatThrownBy(() -> store().get(prefix + "big", 10))
                .isInstanceOf(ObjectStoreException.class)
                .hasMessageContaining(prefix + "big");
    }

    @Test
    void streamsAFileThatIsPutInParts(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("large"), new byte[(48 << 20) + 17]);
        assertThat(store().putIfAbsent(prefix + "large", file, "application/octet-stream"))
                .isTrue();
        assertThat(store().putIfAbsent(prefix + "large", file, "application/octet-stream"))
                .isFalse();
        try (var in = store().open(prefix + "large").orElseThrow()) {
            assertThat(in.transferTo(java.io.OutputStream.nullOutputStream())).isEqualTo((48 << 20) + 17);
        }
    }

    @Test
    void listsByPrefixInOrderUpToTheBound() {
        List.of("c", "a", "b").forEach(k -> store().putIfAbsent(prefix + "list/" + k, new byte[] {1}, "text/plain"));
        assertThat(store().list(prefix + "list/", 2)).containsExactly(prefix + "list/a", prefix + "list/b");
    }

    @Test
    void pagesThroughAllObjectsWithTheirSizes() {
        for (int i = 0; i < 7; i++) {
            store().putIfAbsent(prefix + "pages/" + i, new byte[i], "text/plain");
        }
        store().putIfAbsent(prefix + "pages2", new byte[1], "text/plain");
        var seen = new ArrayList<StoredObject>();
        for (var page = store().page(prefix + "pages/", "", 3); !page.isEmpty(); ) {
            assertThat(page).hasSizeLessThanOrEqualTo(3);
            seen.addAll(page);
            page = store().page(prefix + "pages/", page.getLast().key(), 3);
        }
        assertThat(seen)
                .extracting(StoredObject::key)
                .containsExactlyElementsOf(IntStream.range(0, 7)
                        .mapToObj(i -> prefix + "pages/" + i)
                        .toList());
        assertThat(seen).extracting(StoredObject::bytes).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void tellsWhenAnObjectWasWritten() {
        var before = Instant.now().minusSeconds(2);
        store().putIfAbsent(prefix + "dated", new byte[1], "text/plain");
        var after = Instant.now().plusSeconds(2);
        assertThat(store().stat(prefix + "dated").orElseThrow().createdAt()).isBetween(before, after);
        assertThat(store().page(prefix + "dated", "", 1).getFirst().createdAt()).isBetween(before, after);
    }

    @Test
    void forgetsWhatIsDeleted() {
        store().putIfAbsent(prefix + "gone", new byte[] {1}, "text/plain");
        store().delete(prefix + "gone");
        assertThat(store().stat(prefix + "gone")).isEmpty();
    }
}
