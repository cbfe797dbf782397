package io.drivetrain.imaging;

import io.drivetrain.imaging.UndecodableException.Reason;

/** Short ways to say why a picture is refused. */
final class Refusal {

    private Refusal() {}

    static UndecodableException truncated(String detail) {
        return new UndecodableException(Reason.TRUNCATED, detail);
    }

    static UndecodableException corrupt(String detail) {
        return new UndecodableException(Reason.CORRUPT, detail);
    }

    static UndecodableException unsupported(String detail) {
        return new UndecodableException(Reason.UNSUPPORTED, detail);
    }

    static UndecodableException tooLarge(String detail) {
        return new UndecodableException(Reason.TOO_LARGE, detail);
    }

    static UndecodableException tooMuchMemory(String detail) {
        return new UndecodableException(Reason.TOO_MUCH_MEMORY, detail);
    }

    /** Checks the size a header claims before a single pixel of it is decoded. */
    static void checkSize(String format, long width, long height, DecodeLimits limits) throws UndecodableException {
        if (width < 1 || height < 1) {
            throw corrupt("the " + format + " header says " + width + "×" + height + " pixels");
        }
        // both factors are below 2^32, so the product may only overflow into the sign
        long pixels = width * height;
        if (pixels < 0 || pixels > limits.maxPixels() || pixels > Integer.MAX_VALUE / 4) {
            throw tooLarge("the " + format + " header says " + width + "×" + height + " pixels, allowed are "
                    + limits.maxPixels() + " in all");
        }
    }
}
