package io.drivetrain.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.imaging.Decoder;
import io.drivetrain.local.drawn.DrawnFile;
import io.drivetrain.local.drawn.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenPicturesTest {

    @TempDir
    private Path folder;

    @Test
    void trafficIsMadeOfTheHeldBackPicturesAndNightIsDarker() throws Exception {
        for (Kind kind : Kind.values()) {
            draw(kind, 12);
        }
        var pictures = GivenPictures.of(ClassFolders.read(folder));
        for (int i = 0; i < 9; i++) {
            var day = Decoder.decode(pictures.day(i).bytes()).image();
            var night = Decoder.decode(pictures.night(i).bytes()).image();
            assertThat(night.brightness()).isLessThan(day.brightness());
            assertThat(pictures.day(i).label()).isEqualTo(pictures.night(i).label());
        }
        assertThat(pictures.traffic()).startsWith("3 pictures held back");
    }

    private void draw(Kind kind, int count) throws IOException {
        Path to = Files.createDirectory(folder.resolve(kind.label()));
        for (int i = 0; i < count; i++) {
            Files.write(to.resolve(i + ".jpg"), DrawnFile.of(kind, i).bytes());
        }
    }
}
