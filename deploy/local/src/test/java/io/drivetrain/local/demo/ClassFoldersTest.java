package io.drivetrain.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.local.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFoldersTest {

    @TempDir
    private Path folder;

    @Test
    void holdsBackATenthOfEachLabel() throws IOException {
        fill("Polar Bear", 40);
        fill("teddy", 25);
        var folders = ClassFolders.read(folder);
        assertThat(folders.labels()).containsExactly("polar-bear", "teddy");
        assertThat(folders.heldBack().stream().filter(e -> e.label().equals("polar-bear")))
                .hasSize(4);
        assertThat(folders.heldBack().stream().filter(e -> e.label().equals("teddy")))
                .hasSize(2);
        assertThat(folders.learned()).hasSize(36 + 23).doesNotContainAnyElementsOf(folders.heldBack());
    }

    @Test
    void theSamePicturesAreHeldBackEveryTime() throws IOException {
        fill("a", 20);
        fill("b", 20);
        assertThat(ClassFolders.read(folder)).isEqualTo(ClassFolders.read(folder));
    }

    @Test
    void oneLabelIsNotEnough() throws IOException {
        fill("teddy", 20);
        fill("nearly-empty", 1);
        assertThatThrownBy(() -> ClassFolders.read(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("at least two folders");
    }

    @Test
    void aFolderThatCannotNameALabelIsRefusedByName() throws IOException {
        fill("büro?", 20);
        fill("teddy", 20);
        assertThatThrownBy(() -> ClassFolders.read(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot name a label");
    }

    private void fill(String label, int files) throws IOException {
        Path to = Files.createDirectory(folder.resolve(label));
        for (int i = 0; i < files; i++) {
            Files.write(to.resolve("picture-" + i + ".jpg"), new byte[] {1});
        }
    }
}
