package io.drivetrain.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void followFromTheOrigin() {
        var ports = new Ports(9000);

        assertThat(ports.service(Service.GATHERER)).isEqualTo(9001);
        assertThat(ports.service(Service.MONITOR)).isEqualTo(9005);
        assertThat(ports.taken().keySet()).containsExactly(9000, 9001, 9002, 9003, 9004, 9005, 9010, 9011, 9012);
        assertThat(ports.gallery()).isEqualTo(9020);
    }

    @Test
    void refuseAnOriginWithoutRoomAboveIt() {
        assertThatThrownBy(() -> new Ports(65_530))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("1024 to 65515, got 65530");
    }
}
