package io.drivetrain.trainer.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import org.junit.jupiter.api.Test;

class WorkerPlaceTest {

    @Test
    void findsTheJarsOfAPackagedService() {
        assertThat(WorkerPlace.classPath("/opt/trainer/quarkus-run.jar").split(File.pathSeparator))
                .containsExactly("/opt/trainer/app/*", "/opt/trainer/lib/main/*", "/opt/trainer/lib/boot/*");
    }

    @Test
    void usesTheClassPathItselfOtherwise() {
        assertThat(WorkerPlace.classPath("/a.jar:/b.jar")).isEqualTo("/a.jar:/b.jar");
    }
}
