package io.drivetrain.benchmarks.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileServerTest {

    @TempDir
    Path folder;

    @Test
    void thereAreMoreThanAHundredAndTwentyWaysAndNoTwoAreTheSame() throws Exception {
        try (var server = new HostileServer(1);
                var names = new Names(folder.resolve("hosts"))) {
            var all = new ArrayList<String>();
            all.addAll(server.vectors());
            all.addAll(Notations.of(1));
            all.addAll(names.vectors(1));
            assertThat(all).hasSizeGreaterThan(120).doesNotHaveDuplicates();
        }
    }
}
