package io.drivetrain.verifier.sweep;

import io.drivetrain.verifier.catalogue.Catalogue;
import io.drivetrain.verifier.dataset.Datasets;
import io.drivetrain.verifier.takedown.Withdrawals;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the views whether a fact names an object, by its key. */
final class Names {

    /** What is looked at; all else in the bucket has another keeper. */
    static final List<String> KINDS =
            List.of("images/", "thumbnails/", "embeddings/", "archives/", "lists/", "datasets/");

    private static final Pattern PICTURE =
            Pattern.compile("(?:images|thumbnails|embeddings/[0-9a-f]{64})/([0-9a-f]{64})");
    private static final Pattern UPLOAD = Pattern.compile("(?:archives|lists)/([0-9a-f]{64})");
    private static final Pattern DATASET = Pattern.compile(
            "datasets/([a-z0-9-]{1,63})/([1-9][0-9]{0,8})/(manifest\\.jsonl\\.gz|card\\.md|claim\\.json)");

    private final Catalogue catalogue;
    private final Withdrawals withdrawals;
    private final Datasets datasets;
    private final Gatherings gatherings;

    Names(Catalogue catalogue, Withdrawals withdrawals, Datasets datasets, Gatherings gatherings) {
        this.catalogue = catalogue;
        this.withdrawals = withdrawals;
        this.datasets = datasets;
        this.gatherings = gatherings;
    }

    Standing of(String key) {
        var picture = PICTURE.matcher(key);
        if (picture.matches()) {
            return picture(picture.group(1));
        }
        var upload = UPLOAD.matcher(key);
        if (upload.matches()) {
            return gatherings.names(upload.group(1)) ? Standing.NAMED : Standing.UNNAMED;
        }
        var dataset = DATASET.matcher(key);
        return dataset.matches() ? dataset(dataset) : Standing.FOREIGN;
    }

    /** While pictures are gathered, one may be stored whose fact is about to be said. */
    private Standing picture(String image) {
        if (withdrawals.holds(image)) {
            return Standing.UNNAMED;
        }
        if (catalogue.met(image)) {
            return Standing.NAMED;
        }
        return gatherings.underWay() ? Standing.AWAITED : Standing.UNNAMED;
    }

    /** A claim stays: a number is never given twice. */
    private Standing dataset(Matcher key) {
        var classifier = key.group(1);
        if (key.group(3).startsWith("claim") || datasets.exists(classifier, Integer.parseInt(key.group(2)))) {
            return Standing.NAMED;
        }
        return datasets.pending(classifier) ? Standing.AWAITED : Standing.UNNAMED;
    }
}
