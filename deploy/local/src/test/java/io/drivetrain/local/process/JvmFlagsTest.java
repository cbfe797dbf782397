package io.drivetrain.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.local.Service;
import org.junit.jupiter.api.Test;

class JvmFlagsTest {

    @Test
    void giveTheOptimisingCompilerToInferenceAlone() {
        assertThat(JvmFlags.of(Service.INFERENCE)).doesNotContain("-XX:TieredStopAtLevel=1");
        assertThat(JvmFlags.of(Service.MONITOR)).contains("-XX:TieredStopAtLevel=1");
    }
}
