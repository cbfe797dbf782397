package io.drivetrain.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.local.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmFlagsTest {

    @TempDir
    Path folder;

    @Test
    void giveTheOptimisingCompilerToInferenceAlone() {
        var none = folder.resolve("none.aot");

        assertThat(JvmFlags.of(Service.INFERENCE, none)).doesNotContain("-XX:TieredStopAtLevel=1");
        assertThat(JvmFlags.of(Service.MONITOR, none)).contains("-XX:TieredStopAtLevel=1");
    }

    @Test
    void useACacheThatIsThere() throws Exception {
        var cache = Files.createFile(folder.resolve("app.aot"));

        assertThat(JvmFlags.of(Service.MONITOR, cache)).contains("-XX:AOTCache=" + cache);
        assertThat(JvmFlags.of(Service.MONITOR, folder.resolve("none.aot"))).noneMatch(f -> f.contains("AOTCache"));
    }
}
