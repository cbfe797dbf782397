package io.drivetrain.local.folder;

import io.drivetrain.local.CannotStart;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The object store's secret: drawn once per data folder, readable by its owner only. */
public final class StoreSecret {

    public static final String ACCESS_KEY = "drivetrain";

    private static final int BYTES = 24;

    private StoreSecret() {}

    public static String of(DataFolder folder) {
        var file = file(folder.path());
        try {
            if (!Files.exists(file)) {
                draw(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart("the object store's secret " + file + " cannot be read or written", e);
        }
    }

    /** The secret of a folder that a running platform has drawn one for. */
    public static String read(Path folder) {
        try {
            return Files.readString(file(folder)).strip();
        } catch (IOException e) {
            throw new CannotStart("the object store's secret " + file(folder) + " cannot be read", e);
        }
    }

    private static Path file(Path folder) {
        return folder.resolve("s3-secret");
    }

    private static void draw(Path file) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, ownerOnly());
        Files.writeString(fresh, HexFormat.of().formatHex(bytes));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownerOnly() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}
