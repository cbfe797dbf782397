package io.drivetrain.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.InMemoryObjectStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureCacheTest {

    @TempDir
    Path folder;

    private final InMemoryObjectStore objects = new InMemoryObjectStore();

    @Test
    void fetchesOnceAndKeeps() throws Exception {
        var cache = cache();
        String picture = stored("one");

        cache.fetch(picture);
        objects.delete(ObjectKeys.image(picture));
        cache.fetch(picture);

        assertThat(cache.file(picture)).hasContent("one");
    }

    @Test
    void refusesBytesThatAreNotWhatTheDigestSays() {
        String picture = Digests.sha256("wanted".getBytes());
        objects.putIfAbsent(ObjectKeys.image(picture), "other".getBytes(), "image/png");

        assertThatThrownBy(() -> cache().fetch(picture))
                .isInstanceOf(MissingPicture.class)
                .hasMessageContaining(picture);
        assertThat(cache().file(picture)).doesNotExist();
    }

    @Test
    void namesAPictureThatIsGone() {
        String picture = "a".repeat(64);

        assertThatThrownBy(() -> cache().fetch(picture)).hasMessageContaining(picture + " is not in the object store");
    }

    @Test
    void forgetsAPictureThatWasTakenDown() throws Exception {
        String picture = stored("one");
        cache().fetch(picture);
        cache().forget(picture);
        cache().forget(picture);
        assertThat(cache().file(picture)).doesNotExist();
    }

    @Test
    void letsGoOfTheLongestUnusedButOfNothingThatIsNeeded() throws Exception {
        var cache = cache();
        List<String> pictures = List.of(stored("aaaa"), stored("bbbb"), stored("cccc"));
        for (int i = 0; i < pictures.size(); i++) {
            cache.fetch(pictures.get(i));
            Files.setLastModifiedTime(cache.file(pictures.get(i)), FileTime.from(Instant.ofEpochSecond(i)));
        }

        cache.trim(8, List.of(pictures.get(0)));

        assertThat(pictures)
                .extracting(picture -> Files.exists(cache.file(picture)))
                .containsExactly(true, false, true);
    }

    private PictureCache cache() {
        return new PictureCache(folder, objects, Clock.systemUTC());
    }

    private String stored(String content) {
        String sha256 = Digests.sha256(content.getBytes());
        objects.putIfAbsent(ObjectKeys.image(sha256), content.getBytes(), "image/png");
        return sha256;
    }
}
