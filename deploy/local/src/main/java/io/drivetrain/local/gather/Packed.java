package io.drivetrain.local.gather;

import io.drivetrain.local.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of a folder's folders in a zip, which is gone when this is closed. */
record Packed(Path file) implements AutoCloseable {

    /** @throws CannotStart if {@code folder} is none or holds no folder with files */
    static Packed of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CannotStart("there is no folder " + folder);
        }
        try {
            var packed = new Packed(Files.createTempFile("drivetrain-gather-", ".zip"));
            boolean whole = false;
            try {
                pack(folder, packed.file());
                whole = true;
                return packed;
            } finally {
                if (!whole) {
                    packed.close();
                }
            }
        } catch (IOException e) {
            throw new CannotStart("the folder " + folder + " cannot be packed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pack(Path folder, Path zip) throws IOException {
        int files = 0;
        try (var out = new ZipOutputStream(Files.newOutputStream(zip));
                var all = Files.walk(folder)) {
            // pictures are compressed already
            out.setLevel(Deflater.NO_COMPRESSION);
            for (var file : (Iterable<Path>) all.sorted()::iterator) {
                Path name = folder.relativize(file);
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && name.getNameCount() > 1) {
                    out.putNextEntry(new ZipEntry(name.toString().replace('\\', '/')));
                    Files.copy(file, out);
                    out.closeEntry();
                    files++;
                }
            }
        }
        if (files == 0) {
            throw new CannotStart("the folder " + folder + " holds no folders with files, one for each label");
        }
    }
}
