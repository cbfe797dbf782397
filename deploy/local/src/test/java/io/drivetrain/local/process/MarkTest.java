package io.drivetrain.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkTest {

    private final Mark mark = new Mark(Path.of("/srv/data"));

    @Test
    void isOnAProcessOfItsFolder() {
        assertThat(mark.isOn(List.of("-Xmx1g", "-Ddrivetrain.data=/srv/data", "-jar", "x.jar")))
                .isTrue();
    }

    @Test
    void isNotOnAProcessOfAFolderBesideOrBelow() {
        assertThat(mark.isOn(List.of("-Ddrivetrain.data=/srv/data2"))).isFalse();
        assertThat(mark.isOn(List.of("-Ddrivetrain.data=/srv/data/inner"))).isFalse();
    }

    @Test
    void isNotOnAProgramThatOnlyMentionsIt() {
        assertThat(mark.isOn(List.of("-c", "grep -Ddrivetrain.data=/srv/data"))).isFalse();
    }
}
