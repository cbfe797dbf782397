package io.drivetrain.gatherer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.gatherer.Configs;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.InMemoryObjectStore;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TarSourceTest extends ImageSourceContract {

    @TempDir
    Path scratch;

    private final InMemoryObjectStore store = new InMemoryObjectStore();

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(scratch).isEmptyDirectory();
    }

    @Override
    ImageSource source() throws Exception {
        return of(Tars.of(bears()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void entriesKeepTheirBytesAndPathsPackedOrNot(boolean packed) throws Exception {
        byte[] tar = Tars.of(bears());
        var found = Found.by(of(packed ? Tars.packed(tar) : tar));
        assertThat(found.locators("black")).containsExactlyInAnyOrder("my/black/1.png", "my/black/2.png");
        assertThat(found.bytes.get("my/grizzly/2.png")).asString().isEqualTo("my/grizzly/2.png");
        assertThat(found.misses).isEmpty();
    }

    @Test
    void linksAreNotFollowed() throws Exception {
        var entries = bears();
        entries.put("my/black/link.png", null);
        var found = Found.by(of(Tars.of(entries)));
        assertThat(found.misses).containsExactly(Map.entry("my/black/link.png", "symlink"));
        assertThat(found.bytes).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../black/x.png", "my/../../etc/passwd", "/etc/passwd", "my\\x.png"})
    void aPathThatLeadsOutIsRefused(String name) throws Exception {
        var entries = bears();
        entries.put(name, "x".getBytes());
        var source = of(Tars.of(entries));
        assertThatThrownBy(() -> Found.by(source)).hasMessageContaining("leads out of the archive");
    }

    @Test
    void whatUnpacksBeyondMeasureIsRefused() throws Exception {
        var entries = bears();
        entries.put("my/black/bomb.png", new byte[80 << 20]);
        var source = of(Tars.packed(Tars.of(entries)));
        assertThatThrownBy(() -> Found.by(source)).hasMessageContaining("more than 200 times its size");
    }

    @Test
    void whatUnpacksToTooMuchIsRefused() throws Exception {
        var source = of(Tars.of(bears()), "drivetrain.gather.archive.max-unpacked", "20");
        assertThatThrownBy(() -> Found.by(source)).hasMessageContaining("unpacks to more than 20 bytes");
    }

    @Test
    void tooManyEntriesAreRefused() throws Exception {
        var source = of(Tars.of(bears()), "drivetrain.gather.archive.max-entries", "3");
        assertThatThrownBy(() -> Found.by(source)).hasMessageContaining("at most 3");
    }

    @Test
    void aTarThatBreaksOffIsNamed() throws Exception {
        byte[] tar = Tars.packed(Tars.of(bears()));
        var source = of(Arrays.copyOf(tar, tar.length - 40));
        assertThatThrownBy(() -> Found.by(source))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("not a tar that can be read to its end");
    }

    private static Map<String, byte[]> bears() {
        var entries = new LinkedHashMap<String, byte[]>();
        for (String name : new String[] {"my/black/1.png", "my/grizzly/1.png", "my/black/2.png", "my/grizzly/2.png"}) {
            entries.put(name, name.getBytes());
        }
        return entries;
    }

    private ImageSource of(byte[] archive, String... settings) {
        String sha = Digests.sha256(archive);
        store.putIfAbsent(ObjectKeys.archive(sha), archive, "application/x-tar");
        return new ArchiveSource(
                Labels.of(BEARS),
                sha,
                store,
                scratch,
                Configs.of(SourceConfig.class, settings).archive());
    }
}
