package io.drivetrain.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.local.Ports;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void readsTheOriginOfALauncherFromItsCommandLine() {
        assertThat(PortCheck.portsOf(List.of("-cp", "x", PortCheck.MAIN, "up"))).contains(new Ports(8080));
        assertThat(PortCheck.portsOf(List.of(PortCheck.MAIN, "up", "--port", "9000")))
                .contains(new Ports(9000));
        assertThat(PortCheck.portsOf(List.of(PortCheck.MAIN, "demo", "--port=9000")))
                .contains(new Ports(9000));
    }

    @Test
    void takesNoOtherProgramForALauncher() {
        assertThat(PortCheck.portsOf(List.of("vim", "up", "--port=9000"))).isEmpty();
        assertThat(PortCheck.portsOf(List.of(PortCheck.MAIN, "status", "--port=9000")))
                .isEmpty();
        assertThat(PortCheck.portsOf(List.of(PortCheck.MAIN, "up", "--port=lots")))
                .isEmpty();
    }
}
