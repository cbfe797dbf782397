package io.drivetrain.gatherer.exif;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which camera took a JPEG and when, as its EXIF says: a dataset of one camera, or of one summer, shows that way. Nothing
 * else is read, a place least of all. Whatever is malformed says nothing; the verifier judges it.
 */
public final class ExifFacts {

    /** EXIF comes first in a file, and no segment is longer than 64 KiB. */
    private static final int HEAD = 128 << 10;

    private static final int MAKE = 0x010f;
    private static final int MODEL = 0x0110;
    private static final int CHANGED = 0x0132;
    private static final int TAKEN = 0x9003;
    private static final Pattern DATE = Pattern.compile("((?:19|20)\\d\\d):(\\d\\d):(\\d\\d) (\\d\\d:\\d\\d:\\d\\d)");

    private ExifFacts() {}

    /** {@code camera} and {@code taken} (local time, ISO-8601), as far as the file says them. */
    public static Map<String, String> of(Path jpeg) throws IOException {
        try (var in = Files.newInputStream(jpeg)) {
            return of(in.readNBytes(HEAD));
        }
    }

    static Map<String, String> of(byte[] head) {
        var facts = new LinkedHashMap<String, String>();
        ExifBlock.in(head).ifPresent(block -> {
            camera(block.text(MAKE), block.text(MODEL)).ifPresent(camera -> facts.put("camera", camera));
            block.text(TAKEN)
                    .or(() -> block.text(CHANGED))
                    .flatMap(ExifFacts::date)
                    .ifPresent(at -> facts.put("taken", at));
        });
        return facts;
    }

    /** Many models begin with their maker's name. */
    private static Optional<String> camera(Optional<String> make, Optional<String> model) {
        if (make.isEmpty() || model.isEmpty()) {
            return model.or(() -> make);
        }
        String first = make.get().split(" ", 2)[0];
        return Optional.of(
                model.get().regionMatches(true, 0, first, 0, first.length())
                        ? model.get()
                        : make.get() + " " + model.get());
    }

    private static Optional<String> date(String said) {
        var date = DATE.matcher(said);
        return date.matches()
                ? Optional.of(date.group(1) + "-" + date.group(2) + "-" + date.group(3) + "T" + date.group(4))
                : Optional.empty();
    }
}
