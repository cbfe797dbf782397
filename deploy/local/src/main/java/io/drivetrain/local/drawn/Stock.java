package io.drivetrain.local.drawn;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The gallery's pictures: which bytes an address gives.
 *
 * @param perLabel addresses per kind
 * @param seed another one gives other pictures
 */
public record Stock(int perLabel, long seed) {

    private static final byte[] PAGE =
            "<!DOCTYPE html><html><head><title>Not here</title></head><body>Sorry.</body></html>"
                    .getBytes(StandardCharsets.UTF_8);

    public Stock {
        if (perLabel < 1 || perLabel > 10_000) {
            throw new IllegalArgumentException("pictures per label must be 1 to 10000, got " + perLabel);
        }
    }

    /** The picture number {@code number} of {@code kind}, whatever it turns out to be. */
    DrawnFile file(Kind kind, int number) {
        return switch (Piece.at(number)) {
            case SOUND, SLOW -> drawn(kind, number);
            case TWIN -> drawn(kind, number - 5);
            case MISLABELLED -> drawn(Kind.values()[(kind.ordinal() + 1) % Kind.values().length], number + perLabel);
            case TRUNCATED -> truncated(kind, number);
            case WEB_PAGE -> new DrawnFile(PAGE, "text/html; charset=utf-8");
            case EMPTY, GONE -> new DrawnFile(new byte[0], "image/jpeg");
        };
    }

    private DrawnFile drawn(Kind kind, long number) {
        return DrawnFile.of(kind, seed * 100_000 + number);
    }

    private DrawnFile truncated(Kind kind, int number) {
        byte[] whole = Drawing.day(kind, seed * 100_000 + number).toJpeg(.85f);
        return new DrawnFile(Arrays.copyOf(whole, whole.length * 3 / 5), "image/jpeg");
    }
}
