package io.drivetrain.local.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.local.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temp;

    @Test
    void isMadeAndMarkedWithItsLayout() {
        var path = temp.resolve("new/data");

        try (var folder = DataFolder.take(path)) {
            assertThat(folder.path().resolve("VERSION")).hasContent("1");
        }
    }

    @Test
    void isTakenByOneAtATime() {
        try (var first = DataFolder.take(temp)) {
            assertThat(DataFolder.inUse(first.path())).isTrue();
            assertThatThrownBy(() -> DataFolder.take(temp))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("a running Drivetrain uses the data folder " + temp);
        }

        assertThat(DataFolder.inUse(temp)).isFalse();
        DataFolder.take(temp).close();
    }

    @Test
    void ofAnotherLayoutIsRefusedAndLeftAsItIs() throws IOException {
        Files.writeString(temp.resolve("VERSION"), "7\n");

        assertThatThrownBy(() -> DataFolder.take(temp))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("layout '7'")
                .hasMessageContaining("nothing was touched");
        assertThat(temp.toFile().list()).containsExactly("VERSION");
    }

    @Test
    void withAVersionThatIsNoTextIsRefusedAndLeftAsItIs() throws IOException {
        Files.write(temp.resolve("VERSION"), new byte[] {(byte) 0xc3, 0x28, 0, (byte) 0xff});

        assertThatThrownBy(() -> DataFolder.take(temp))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("has layout '")
                .hasMessageContaining("nothing was touched");
        assertThat(temp.toFile().list()).containsExactly("VERSION");
    }

    @Test
    void withAFolderForItsVersionIsRefused() throws IOException {
        Files.createDirectory(temp.resolve("VERSION"));

        assertThatThrownBy(() -> DataFolder.take(temp))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(temp.resolve("VERSION") + " is not a plain file");
    }

    @Test
    void isTheSameByWhateverNameItIsReached() throws IOException {
        var real = Files.createDirectory(temp.resolve("real")).toRealPath();
        var link = Files.createSymbolicLink(temp.resolve("link"), real);

        try (var folder = DataFolder.take(link)) {
            assertThat(folder.path()).isEqualTo(real);
        }
    }

    @Test
    void thatIsSomebodyElsesIsRefusedAndLeftAsItIs() throws IOException {
        Files.writeString(temp.resolve("thesis.txt"), "chapter one");

        assertThatThrownBy(() -> DataFolder.take(temp))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("not a Drivetrain data folder");
        assertThat(temp.toFile().list()).containsExactly("thesis.txt");
    }

    @Test
    void thatIsAFileIsRefused() throws IOException {
        var file = Files.writeString(temp.resolve("data"), "");

        assertThatThrownBy(() -> DataFolder.take(file)).hasMessageContaining("is a file");
    }

    @Test
    void keepsOneSecretForItsOwnerOnly() throws IOException {
        try (var folder = DataFolder.take(temp)) {
            var secret = StoreSecret.of(folder);

            assertThat(secret).matches("[0-9a-f]{48}").isEqualTo(StoreSecret.of(folder));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("s3-secret"))))
                    .isEqualTo("rw-------");
        }
    }
}
