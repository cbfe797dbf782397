package io.drivetrain.verifier.export;

import io.drivetrain.platform.rest.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a dataset is exported as. */
enum Form {
    /** A zip of {@code part/label/picture} with who made them and under what licence. */
    FOLDERS("application/zip", "zip"),

    /** One line of JSON for each picture, without its bytes. */
    JSONL("application/jsonl", "jsonl"),

    /** One line for each picture: where it is served. */
    ADDRESSES("text/plain; charset=utf-8", "txt"),

    /** A description of the others for machines, in JSON-LD. */
    CROISSANT("application/ld+json; profile=\"http://mlcommons.org/croissant/1.1\"", "croissant.json");

    private final String mediaType;
    private final String extension;

    Form(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Form named(String word) {
        return Arrays.stream(values())
                .filter(form -> form.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "format-unknown",
                        "format must be one of "
                                + Arrays.stream(values()).map(Form::word).collect(Collectors.joining(", "))
                                + ", got '" + word.replaceAll("\\p{Cntrl}", "?") + "'"));
    }
}
