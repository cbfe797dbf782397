package io.drivetrain.gatherer.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.event.ImageGathered;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredBeforeTest {

    private final StoredBefore stored = new StoredBefore();

    @Test
    void aFactThatIsSeenTwiceCountsOnce() {
        stored.add(gathered("g", "black", "https://a.example/1"));
        stored.add(gathered("g", "black", "https://a.example/1"));
        stored.add(gathered("g", "teddy", "https://a.example/1"));
        assertThat(stored.byLabel("g")).isEqualTo(Map.of("black", 1, "teddy", 1));
        assertThat(stored.has("g", "black", "https://a.example/1")).isTrue();
        assertThat(stored.has("g", "black", "https://a.example/2")).isFalse();
        assertThat(stored.has("other", "black", "https://a.example/1")).isFalse();
    }

    @Test
    void endedGatheringsAreForgotten() {
        stored.add(gathered("a", "black", "1"));
        stored.add(gathered("b", "black", "1"));
        stored.add(gathered("c", "black", "1"));
        stored.forget("a");
        stored.keepOnly("b"::equals);
        assertThat(stored.byLabel("a")).isEmpty();
        assertThat(stored.byLabel("b")).isNotEmpty();
        assertThat(stored.byLabel("c")).isEmpty();
    }

    private static ImageGathered gathered(String gathering, String label, String url) {
        return new ImageGathered(
                "ab".repeat(32),
                "bears",
                gathering,
                label,
                1,
                "urls",
                url,
                null,
                null,
                null,
                null,
                Map.of(),
                Instant.EPOCH);
    }
}
