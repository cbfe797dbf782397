package io.drivetrain.verifier;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.DatasetPlan;
import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.contracts.event.DatasetRequested;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.event.ImageScreened;
import io.drivetrain.contracts.event.LabelDecided;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.contracts.event.RefreshPolicy;
import io.drivetrain.contracts.event.Weighting;
import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import io.drivetrain.imaging.RgbImage;
import io.drivetrain.platform.object.Digests;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Facts and pictures for tests. */
public final class Given {

    public static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private Given() {}

    /** A picture of noise, another one for each seed. */
    public static RgbImage picture(int seed) {
        return picture(40, 30, seed);
    }

    public static RgbImage picture(int width, int height, int seed) {
        var pixels = new byte[width * height * 3];
        new Random(seed).nextBytes(pixels);
        return RgbImage.of(width, height, pixels);
    }

    /** The digest of something named {@code name}. */
    public static String sha(String name) {
        return Digests.sha256(name.getBytes(StandardCharsets.UTF_8));
    }

    public static ClassifierDefined defined(String classifier, String... labels) {
        return new ClassifierDefined(
                classifier,
                "tell them apart",
                Arrays.stream(labels).map(LabelSpec::of).toList(),
                List.of(),
                List.of(),
                "",
                Recipe.defaults(),
                Actor.person("anna"),
                NOW);
    }

    public static ImageGathered gathered(String classifier, String image, String label, String url) {
        return gathered(classifier, image, label, url, NOW);
    }

    public static ImageGathered gathered(String classifier, String image, String label, String url, Instant at) {
        return new ImageGathered(
                image,
                classifier,
                "g1",
                label,
                100,
                "urls",
                url,
                null,
                "CC0",
                null,
                null,
                Map.of("b", "2", "a", "1"),
                at);
    }

    public static ImageScreened accepted(String classifier, String image, String pixels) {
        return accepted(classifier, image, pixels, null);
    }

    public static ImageScreened accepted(String classifier, String image, String pixels, String perceptualHash) {
        return new ImageScreened(
                image,
                classifier,
                ImageScreened.Verdict.ACCEPTED,
                null,
                null,
                "png",
                40,
                30,
                pixels,
                null,
                List.of(),
                perceptualHash,
                NOW);
    }

    public static ImageScreened rejected(String classifier, String image, String reason) {
        return new ImageScreened(
                image,
                classifier,
                ImageScreened.Verdict.REJECTED,
                reason,
                "",
                null,
                0,
                0,
                null,
                null,
                List.of(),
                null,
                NOW);
    }

    public static LabelDecided decided(String classifier, String image, String label, Actor by) {
        return new LabelDecided(classifier, image, label, by, false, "", NOW);
    }

    public static DatasetReleased released(String classifier, int version) {
        return new DatasetReleased(
                "r" + version,
                classifier,
                version,
                "k",
                sha("m"),
                Map.of(),
                42,
                DatasetPlan.twoParts(42, .2),
                null,
                Actor.person("anna"),
                NOW);
    }

    public static DatasetItem item(String name, String label, Part part) {
        return new DatasetItem(
                sha(name), label, part, 40, 30, "https://example.org/" + name, null, "CC0", null, null, Map.of(), null);
    }

    /** A plan with these shares, all else as simple as can be. */
    public static DatasetPlan split(long seed, double valid, double calibration, double test) {
        return new DatasetPlan(seed, valid, calibration, test, List.of(), new RefreshPolicy.Append(), Weighting.EQUAL);
    }

    public static DatasetRequested requested(String request, String classifier) {
        return new DatasetRequested(request, classifier, DatasetPlan.twoParts(42, .2), Actor.person("anna"), NOW);
    }
}
