package io.drivetrain.verifier.screen;

import java.util.List;

/**
 * What a picture must be, and how its thumbnail is drawn.
 *
 * @param maxBytes the largest file
 * @param maxPixels the most pixels
 * @param minSide the shortest side, pixels
 * @param thumbnailSide the longest side of a thumbnail, pixels
 * @param thumbnailQuality JPEG quality of a thumbnail, 0 to 1
 */
public record Bounds(long maxBytes, long maxPixels, int minSide, int thumbnailSide, float thumbnailQuality) {

    /** As arguments of a process. */
    List<String> words() {
        return List.of(
                String.valueOf(maxBytes),
                String.valueOf(maxPixels),
                String.valueOf(minSide),
                String.valueOf(thumbnailSide),
                String.valueOf(thumbnailQuality));
    }

    static Bounds of(String[] words) {
        return new Bounds(
                Long.parseLong(words[0]),
                Long.parseLong(words[1]),
                Integer.parseInt(words[2]),
                Integer.parseInt(words[3]),
                Float.parseFloat(words[4]));
    }
}
