package io.drivetrain.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {

    @TempDir
    Path folder;

    private StartCache cache = new StartCache(Path.of("none"));

    @BeforeEach
    void buildTheService() throws Exception {
        cache = new StartCache(Files.createFile(folder.resolve("quarkus-run.jar")));
        Files.setLastModifiedTime(cache.jar(), FileTime.fromMillis(1_000_000));
    }

    @Test
    void isNotUsedBeforeItWasMade() {
        assertThat(cache.use()).isEmpty();
    }

    @Test
    void isUsedIfMadeAfterTheBuild() throws Exception {
        Files.createFile(cache.file());

        assertThat(cache.use()).containsExactly("-XX:AOTCache=" + cache.file());
    }

    @Test
    void isNotUsedAfterTheNextBuild() throws Exception {
        Files.createFile(cache.file());
        Files.setLastModifiedTime(cache.file(), FileTime.fromMillis(999_999));

        assertThat(cache.use()).isEmpty();
    }

    @Test
    void isMadeWhereItIsLookedFor() {
        assertThat(cache.make()).containsExactly("-XX:AOTCacheOutput=" + cache.file());
    }
}
