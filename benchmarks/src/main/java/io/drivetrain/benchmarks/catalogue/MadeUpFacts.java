package io.drivetrain.benchmarks.catalogue;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.event.ImageScreened;
import io.drivetrain.contracts.event.ImageScreened.Verdict;
import io.drivetrain.contracts.event.LabelDecided;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.contracts.event.Recipe;
import io.drivetrain.verifier.catalogue.Catalogue;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Facts about pictures that do not exist, as long and as varied as those of real ones. */
final class MadeUpFacts {

    static final String CLASSIFIER = "birds";
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> LABELS =
            IntStream.range(0, 10).mapToObj(i -> "species-" + i).toList();
    private static final List<String> LICENCES = List.of("CC BY-SA 4.0", "CC BY 2.0", "CC0", "unknown");
    private static final List<String> ODDITIES = List.of("dark", "light", "blurred", "low-information", "odd-aspect");

    private final SplittableRandom random = new SplittableRandom(1);

    /** A classifier with so many pictures: 90 % accepted, all labelled by their source, 5 % by a person. */
    void tell(Catalogue catalogue, int pictures) {
        catalogue.apply(definition());
        for (int i = 0; i < pictures; i++) {
            String image = hex(32);
            Instant at = START.plusMillis(40L * i);
            catalogue.apply(gathered(image, i, at));
            catalogue.apply(screened(image, at));
            catalogue.apply(decided(image, Actor.source("urls"), at));
            if (random.nextInt(20) == 0) {
                catalogue.apply(decided(image, Actor.person("anna"), at));
            }
        }
    }

    private static ClassifierDefined definition() {
        return new ClassifierDefined(
                CLASSIFIER,
                "",
                LABELS.stream().map(LabelSpec::of).toList(),
                List.of(),
                List.of(),
                "",
                Recipe.defaults(),
                Actor.person("anna"),
                START);
    }

    private ImageGathered gathered(String image, int number, Instant at) {
        String title = "A_bird_of_" + hex(4) + "_in_the_wild_" + number;
        return new ImageGathered(
                image,
                CLASSIFIER,
                "g-" + number / 10_000,
                any(LABELS),
                80_000 + random.nextInt(900_000),
                "urls",
                "https://upload.wikimedia.org/wikipedia/commons/" + hex(1) + "/" + title + ".jpg",
                "https://commons.wikimedia.org/wiki/File:" + title + ".jpg",
                any(LICENCES),
                "Photographer " + random.nextInt(20_000),
                title + " by Photographer, " + any(LICENCES),
                random.nextInt(3) == 0 ? Map.of("region", "region-" + random.nextInt(40)) : Map.of(),
                at);
    }

    private ImageScreened screened(String image, Instant at) {
        boolean accepted = random.nextInt(10) > 0;
        return new ImageScreened(
                image,
                CLASSIFIER,
                accepted ? Verdict.ACCEPTED : Verdict.REJECTED,
                accepted ? null : "truncated",
                accepted ? null : "the picture ends before its last row",
                "jpeg",
                300 + random.nextInt(4000),
                300 + random.nextInt(4000),
                hex(32),
                null,
                random.nextInt(8) == 0 ? List.of(any(ODDITIES)) : List.of(),
                accepted ? hex(8) : null,
                at);
    }

    private LabelDecided decided(String image, Actor by, Instant at) {
        return new LabelDecided(CLASSIFIER, image, any(LABELS), by, false, "", at);
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private String hex(int bytes) {
        var some = new byte[bytes];
        random.nextBytes(some);
        return HexFormat.of().formatHex(some);
    }
}
