package io.drivetrain.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.contracts.event.GatheringSource;
import io.drivetrain.imaging.Decoder;
import io.drivetrain.imaging.RgbImage;
import io.drivetrain.imaging.Transforms;
import io.drivetrain.imaging.UndecodableException;
import io.drivetrain.local.CannotStart;
import io.drivetrain.local.drawn.Lens;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A person's own pictures: a zip of the folders to learn from, the held-back ones for the traffic. */
final class GivenPictures implements Pictures {

    private static final int TRAFFIC_SIDE = 512;
    private static final float QUALITY = .9f;
    private static final Duration UPLOAD = Duration.ofMinutes(10);

    private final ClassFolders folders;
    private final List<Held> held;

    /** A held-back picture, decoded and made small enough to keep many. */
    private record Held(RgbImage image, String label) {}

    private GivenPictures(ClassFolders folders, List<Held> held) {
        this.folders = folders;
        this.held = held;
    }

    /** @throws CannotStart if none of the held-back pictures can be decoded */
    static GivenPictures of(ClassFolders folders) {
        var held = new ArrayList<Held>();
        for (var entry : folders.heldBack()) {
            try {
                RgbImage image =
                        Decoder.decode(Files.readAllBytes(entry.file())).image();
                held.add(new Held(Transforms.shrink(image, TRAFFIC_SIDE), entry.label()));
            } catch (UndecodableException e) {
                // one that nobody can look at makes no traffic
            } catch (IOException e) {
                throw new UncheckedIOException("the picture " + entry.file() + " cannot be read", e);
            }
        }
        if (held.isEmpty()) {
            throw new CannotStart(
                    "none of the " + folders.heldBack().size() + " pictures held back for the traffic can be decoded");
        }
        return new GivenPictures(folders, List.copyOf(held));
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

    /** The first time a picture as it is, then with a narrower view or mirrored, as cameras see a scene again. */
    @Override
    public Shot day(int number) {
        Held picture = held.get(number % held.size());
        return shot(view(picture.image(), number), picture.label());
    }

    @Override
    public Shot night(int number) {
        Held picture = held.get(number % held.size());
        return shot(Lens.night(view(picture.image(), number), number), picture.label());
    }

    @Override
    public String traffic() {
        return held.size() + " pictures held back, about a tenth of each folder; none is learned from";
    }

    private RgbImage view(RgbImage image, int number) {
        if (number < held.size()) {
            return image;
        }
        var random = new SplittableRandom(number);
        int width = Math.max(1, (int) (image.width() * (.88 + .12 * random.nextDouble())));
        int height = Math.max(1, (int) (image.height() * (.88 + .12 * random.nextDouble())));
        int x = random.nextInt(image.width() - width + 1);
        int y = random.nextInt(image.height() - height + 1);
        RgbImage cut = io.drivetrain.imaging.Resampler.resize(image, x, y, x + width, y + height, width, height);
        return random.nextBoolean() ? Transforms.flip(cut) : cut;
    }

    private static Shot shot(RgbImage image, String label) {
        return new Shot(image.toJpeg(QUALITY), "image/jpeg", label);
    }
}
