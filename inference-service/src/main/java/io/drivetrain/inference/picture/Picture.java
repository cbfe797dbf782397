package io.drivetrain.inference.picture;

/** What a caller sent to be classified. */
public sealed interface Picture {

    /** A picture file; any format the decoder knows. */
    record Encoded(byte[] bytes) implements Picture {}

    /** Ready pixels, {@code uint8[size][size][3]}, RGB. */
    record Square(int size, byte[] pixels) implements Picture {}

    /** What it weighs in memory. */
    default int weight() {
        return switch (this) {
            case Encoded encoded -> encoded.bytes.length;
            case Square square -> square.pixels.length;
        };
    }
}
