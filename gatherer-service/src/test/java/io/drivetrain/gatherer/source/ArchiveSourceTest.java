package io.drivetrain.gatherer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.gatherer.Configs;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.InMemoryObjectStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveSourceTest extends ImageSourceContract {

    @TempDir
    Path scratch;

    private final InMemoryObjectStore store = new InMemoryObjectStore();

    @AfterEach
    void nothingIsLeftBehind() throws Exception {
        try (var files = Files.walk(scratch)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Override
    ImageSource source() throws Exception {
        return of(Zips.of(bears()));
    }

    @Test
    void entriesKeepTheirBytesAndPaths() throws Exception {
        var found = Found.by(source());
        assertThat(found.locators("black")).containsExactly("black/1.png", "black/2.png");
        assertThat(found.bytes.get("grizzly/2.png")).asString().isEqualTo("grizzly/2.png");
    }

    @Test
    void oneFolderAroundEverythingIsLookedThrough() throws Exception {
        var wrapped = new LinkedHashMap<String, byte[]>();
        bears().forEach((name, bytes) -> wrapped.put("my-bears/" + name, bytes));
        wrapped.put("__MACOSX/my-bears/black/._1.png", new byte[1]);
        wrapped.put("my-bears/.DS_Store", new byte[1]);
        var found = Found.by(of(Zips.of(wrapped)));
        assertThat(found.locators("black")).containsExactly("my-bears/black/1.png", "my-bears/black/2.png");
        assertThat(found.misses).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../black/x.png",
                "black/../../etc/passwd",
                "/etc/passwd",
                "black\\..\\x.png",
                "C:/x.png",
                "black/\u0000.png"
            })
    void anArchiveWithAPathThatLeadsOutIsRefused(String name) throws Exception {
        var entries = bears();
        entries.put(name, "x".getBytes());
        var source = of(Zips.of(entries));
        assertThatThrownBy(() -> Found.by(source))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("leads out of the archive");
    }

    @Test
    void tooManyEntriesAreRefused() throws Exception {
        var source = of(Zips.of(bears()), "drivetrain.gather.archive.max-entries", "3");
        assertThatThrownBy(() -> Found.by(source)).hasMessageContaining("4 entries, at most 3");
    }

    @Test
    void anEntryThatIsNotWhatWasPackedIsNotRead() throws Exception {
        var entries = bears();
        entries.put("black/1.png", "a picture that was packed".getBytes());
        byte[] zip = Zips.withoutCompression(entries);
        byte[] damaged = new String(zip, StandardCharsets.ISO_8859_1)
                .replace("a picture that was packed", "a picture that was broken")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Found.by(of(zip)).locators("black")).contains("black/1.png");
        assertThatThrownBy(() -> Found.by(of(damaged)))
                .hasRootCauseInstanceOf(IOException.class)
                .hasStackTraceContaining("checksum");
    }

    @Test
    void anEntryThatUnpacksBeyondMeasureIsLeftOut() throws Exception {
        var entries = bears();
        entries.put("black/bomb.png", new byte[8 << 20]);
        var found = Found.by(of(Zips.of(entries)));
        assertThat(found.misses).containsEntry("black/bomb.png", "zip-bomb");
        assertThat(found.locators("black")).hasSize(2);
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsRefused() throws Exception {
        var source = of(Zips.of(bears()), "drivetrain.gather.archive.max-unpacked", "20");
        assertThatThrownBy(() -> Found.by(source)).hasMessageContaining("unpacks to more than 20 bytes");
    }

    @Test
    void anArchiveThatLiesAboutItsSizesIsCountedAsItUnpacks() throws Exception {
        var entries = bears();
        entries.put("black/3.png", new byte[100_000]);
        var source = of(Zips.lyingAboutSizes(Zips.of(entries), 10), "drivetrain.gather.archive.max-unpacked", "10K");
        assertThatThrownBy(() -> Found.by(source)).hasMessageContaining("unpacks to more than 10240 bytes");
    }

    @Test
    void whatIsNoZipIsRefused() throws Exception {
        var source = of("PK\u0003\u0004 but then nothing".getBytes());
        assertThatThrownBy(() -> Found.by(source))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("is not a zip");
    }

    @Test
    void anArchiveThatIsNotThereIsNamed() {
        String sha = "ab".repeat(32);
        var source = new ArchiveSource(Labels.of(BEARS), sha, store, scratch, bounds());
        assertThatThrownBy(() -> Found.by(source)).hasMessageContaining("upload it first");
    }

    @Test
    void anEmptyClassFolderAndAnUnknownOneAreTold() throws Exception {
        var entries = bears();
        entries.put("cat/1.png", "cat".getBytes());
        assertThat(Found.by(of(Zips.of(entries))).misses).containsEntry("cat/1.png", "unknown-label");
        entries.put("teddy/", new byte[0]);
        var source = of(Zips.of(entries));
        assertThatThrownBy(() -> Found.by(source)).hasMessageContaining("the class folder 'teddy' is empty");
    }

    private static Map<String, byte[]> bears() {
        var entries = new LinkedHashMap<String, byte[]>();
        for (String name : new String[] {"black/1.png", "black/2.png", "grizzly/1.png", "grizzly/2.png"}) {
            entries.put(name, name.getBytes());
        }
        return entries;
    }

    private ImageSource of(byte[] zip, String... settings) {
        String sha = Digests.sha256(zip);
        store.putIfAbsent(ObjectKeys.archive(sha), zip, "application/zip");
        return new ArchiveSource(Labels.of(BEARS), sha, store, scratch, bounds(settings));
    }

    private static SourceConfig.Archive bounds(String... settings) {
        return Configs.of(SourceConfig.class, settings).archive();
    }
}
