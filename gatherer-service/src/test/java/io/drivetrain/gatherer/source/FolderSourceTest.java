package io.drivetrain.gatherer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest extends ImageSourceContract {

    @TempDir
    Path root;

    @TempDir
    Path elsewhere;

    @Override
    ImageSource source() throws IOException {
        file("data/black/1.png");
        file("data/black/2.png");
        file("data/Grizzly/1.png");
        file("data/Grizzly/deeper/2.png");
        return of(root.resolve("data"));
    }

    @Test
    void filesBelowAClassFolderAreOfItsLabel() throws Exception {
        var found = Found.by(source());
        assertThat(found.locators("grizzly")).containsExactly("Grizzly/1.png", "Grizzly/deeper/2.png");
        assertThat(found.bytes.get("black/1.png")).asString().isEqualTo("data/black/1.png");
    }

    @Test
    void unknownFoldersAndLooseFilesAreMisses() throws Exception {
        file("data/cat/1.png");
        file("data/readme.txt");
        file("data/.DS_Store");
        assertThat(Found.by(source()).misses)
                .isEqualTo(Map.of("cat/1.png", "unknown-label", "readme.txt", "unknown-label"));
    }

    @Test
    void linksAreNotFollowed() throws Exception {
        Files.writeString(elsewhere.resolve("secret.png"), "secret");
        var source = source();
        Files.createSymbolicLink(root.resolve("data/black/link.png"), elsewhere.resolve("secret.png"));
        Files.createSymbolicLink(root.resolve("data/black/folder"), elsewhere);
        Files.createSymbolicLink(root.resolve("data/teddy"), elsewhere);
        var found = Found.by(source);
        assertThat(found.locators("black")).containsExactly("black/1.png", "black/2.png");
        assertThat(found.misses).containsEntry("black/link.png", "symlink").containsEntry("black/folder", "symlink");
        assertThat(found.locators("teddy")).isEmpty();
    }

    @Test
    void aFolderOutsideTheRootsIsRefusedHoweverItIsSpelt() throws Exception {
        Files.createDirectories(root.resolve("data"));
        Files.createSymbolicLink(root.resolve("out"), elsewhere);
        for (Path path : List.of(
                elsewhere, root.resolve("../" + elsewhere.getFileName()), root.resolve("out"), root.resolve("none"))) {
            assertThatThrownBy(() -> Found.by(of(path)))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("drivetrain.gather.folder-roots");
        }
        assertThatThrownBy(() -> Found.by(new FolderSource(Labels.of(BEARS), "/etc", List.of())))
                .isInstanceOf(SourceException.class);
    }

    @Test
    void anEmptyClassFolderIsNamed() throws Exception {
        Files.createDirectories(root.resolve("data/Teddy"));
        var source = source();
        assertThatThrownBy(() -> Found.by(source))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("the class folder 'Teddy' is empty");
    }

    @Test
    void oneLabelAloneIsNamed() throws IOException {
        file("data/black/1.png");
        assertThatThrownBy(() -> Found.by(of(root.resolve("data"))))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("one label only, 'black'");
    }

    @Test
    void aFolderWithoutAnyLabelSaysWhichThereAre() throws IOException {
        file("data/cat/1.png");
        assertThatThrownBy(() -> Found.by(of(root.resolve("data"))))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("(black, grizzly, teddy)");
    }

    private ImageSource of(Path folder) {
        return new FolderSource(Labels.of(BEARS), folder.toString(), List.of(root));
    }

    private void file(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, path);
    }
}
