package io.drivetrain.trainer.data;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.ObjectStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Pictures on this machine by their digest, so that the next run does not fetch them again. */
public final class PictureCache {

    private static final long MAX_PICTURE_BYTES = 256L << 20;

    private final Path folder;
    private final ObjectStore objects;
    private final Clock clock;

    public PictureCache(Path folder, ObjectStore objects, Clock clock) {
        this.folder = folder;
        this.objects = objects;
        this.clock = clock;
    }

    /** Where the picture is once {@link #fetch} has been called. */
    public Path file(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /**
     * Brings a picture here, if it is not.
     *
     * @throws MissingPicture if the store has none, or other bytes than the digest says
     */
    public void fetch(String sha256) throws MissingPicture {
        Path file = file(sha256);
        try {
            if (Files.exists(file)) {
                Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
                return;
            }
            byte[] bytes = objects.get(ObjectKeys.image(sha256), MAX_PICTURE_BYTES)
                    .orElseThrow(
                            () -> new MissingPicture("picture " + sha256 + " is not in the object store any more"));
            if (!Digests.sha256(bytes).equals(sha256)) {
                throw new MissingPicture(
                        "picture " + sha256 + " has other bytes in the object store than its digest says");
            }
            Files.createDirectories(file.getParent());
            Path unfinished = Files.createTempFile(file.getParent(), "fetching-", ".part");
            Files.write(unfinished, bytes);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("picture " + sha256 + " cannot be kept in " + folder, e);
        }
    }

    /** Removes a picture, if it is here. */
    public void forget(String sha256) {
        try {
            Files.deleteIfExists(file(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("picture " + sha256 + " cannot be removed from " + folder, e);
        }
    }

    /** Removes the pictures used longest ago until the others take at most {@code maxBytes}; {@code needed} ones stay. */
    public void trim(long maxBytes, Collection<String> needed) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Set<String> keep = new HashSet<>(needed);
        List<Kept> files = list();
        long bytes = files.stream().mapToLong(Kept::bytes).sum();
        files.sort(Comparator.comparing(Kept::usedAt));
        for (Kept kept : files) {
            if (bytes <= maxBytes) {
                return;
            }
            if (!keep.contains(kept.file().getFileName().toString())) {
                Files.deleteIfExists(kept.file());
                bytes -= kept.bytes();
            }
        }
    }

    private record Kept(Path file, long bytes, FileTime usedAt) {}

    private List<Kept> list() throws IOException {
        var files = new ArrayList<Kept>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
        }
        return files;
    }
}
