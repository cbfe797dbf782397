package io.drivetrain.verifier.screen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of decoded pixels.
 *
 * @param format {@code jpeg}, {@code png} …
 * @param pixels digest of size and pixels
 * @param warnings what is odd about the file
 * @param oddities what is odd about what it shows
 * @param hash perceptual hash, 16 hexadecimal digits; none of a plain picture
 */
public record Seen(
        String format,
        int width,
        int height,
        String pixels,
        List<String> warnings,
        List<String> oddities,
        @Nullable String hash) {

    public Seen {
        warnings = List.copyOf(warnings);
        oddities = List.copyOf(oddities);
    }
}
