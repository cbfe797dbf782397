package io.drivetrain.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.contracts.event.GatheringSource;
import io.drivetrain.local.CannotStart;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A person's own pictures: a zip of the folders to learn from, the held-back ones for the traffic. */
final class GivenPictures implements Pictures {

    private static final Duration UPLOAD = Duration.ofMinutes(10);

    private final ClassFolders folders;
    private final HeldBack held;

    private GivenPictures(ClassFolders folders, HeldBack held) {
        this.folders = folders;
        this.held = held;
    }

    /** @throws CannotStart if none of the held-back pictures can be decoded */
    static GivenPictures of(ClassFolders folders) {
        var held = new HeldBack();
        for (var entry : folders.heldBack()) {
            try {
                held.add(Files.readAllBytes(entry.file()), entry.label());
            } catch (IOException e) {
                throw new UncheckedIOException("the picture " + entry.file() + " cannot be read", e);
            }
        }
        if (held.size() == 0) {
            throw new CannotStart(
                    "none of the " + folders.heldBack().size() + " pictures held back for the traffic can be decoded");
        }
        return new GivenPictures(folders, held);
    }

    @Override
    public GatheringSource source(Stage stage) throws InterruptedException {
        try {
            Path zip = Files.createTempFile("drivetrain-demo-", ".zip");
            try {
                pack(zip);
                stage.screen()
                        .fact(
                                "%d pictures packed, %.1f MB; %d held back for the traffic",
                                folders.learned().size(),
                                Files.size(zip) / 1e6,
                                folders.heldBack().size());
                String sha256 = upload(stage, zip);
                return new GatheringSource.Archive(sha256);
            } finally {
                Files.deleteIfExists(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the pictures cannot be packed", e);
        }
    }

    /** Sending the same bytes again is harmless: an archive is named by its content. */
    private static String upload(Stage stage, Path zip) throws InterruptedException {
        return Patience.of("the archive to be taken", UPLOAD).until(seen -> {
            try {
                return java.util.Optional.of(stage.api()
                        .upload(
                                "POST",
                                "/gather/api/v1/archives",
                                "application/zip",
                                BodyPublishers.ofFile(zip),
                                UPLOAD,
                                JsonNode.class)
                        .path("sha256")
                        .asText());
            } catch (FileNotFoundException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void pack(Path zip) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            // pictures are compressed already
            out.setLevel(Deflater.NO_COMPRESSION);
            for (var entry : folders.learned()) {
                out.putNextEntry(new ZipEntry(entry.label() + "/" + entry.file().getFileName()));
                Files.copy(entry.file(), out);
                out.closeEntry();
            }
        }
    }

    @Override
    public Shot day(int number) {
        return held.day(number);
    }

    @Override
    public Shot night(int number) {
        return held.night(number);
    }

    @Override
    public String traffic() {
        return held.size() + " pictures held back, about a tenth of each folder; none is learned from";
    }
}
