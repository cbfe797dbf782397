package io.drivetrain.verifier.screen;

import io.drivetrain.imaging.DecodeLimits;
import io.drivetrain.imaging.Decoded;
import io.drivetrain.imaging.Decoder;
import io.drivetrain.imaging.UndecodableException;
import io.drivetrain.imaging.UndecodableException.Reason;
import java.util.concurrent.Semaphore;

/**
 * Decodes every pixel and judges. Small pictures are decoded side by side; a large one waits until it is alone, so that
 * two of them never fight for memory.
 */
final class Screener {

    private final DecodeLimits beside;
    private final DecodeLimits alone;
    private final int minSide;
    private final int places;
    private final Semaphore free;

    Screener(ScreenConfig config) {
        long maxBytes = config.maxBytes().asLongValue();
        this.beside = new DecodeLimits(maxBytes, Math.min(config.alonePixels(), config.maxPixels()));
        this.alone = new DecodeLimits(maxBytes, config.maxPixels());
        this.minSide = config.minSide();
        this.places = config.concurrency();
        this.free = new Semaphore(places, true);
    }

    Look look(byte[] bytes) {
        try {
            return judge(decode(bytes));
        } catch (UndecodableException e) {
            return e.reason() == Reason.UNSUPPORTED
                    ? new Look.Foreign(e.reason().code(), e.detail())
                    : new Look.Unusable(e.reason().code(), e.detail(), null);
        }
    }

    private Look judge(Decoded decoded) {
        var image = decoded.image();
        if (Math.min(image.width(), image.height()) < minSide) {
            return new Look.Unusable(
                    "too-small",
                    "it has " + image.width() + "×" + image.height() + " pixels, the shorter side needs " + minSide,
                    decoded);
        }
        return new Look.Usable(decoded, image.digest());
    }

    private Decoded decode(byte[] bytes) throws UndecodableException {
        try {
            return decode(bytes, beside, 1);
        } catch (UndecodableException e) {
            if (e.reason() != Reason.TOO_LARGE || beside.equals(alone)) {
                throw e;
            }
            return decode(bytes, alone, places);
        }
    }

    private Decoded decode(byte[] bytes, DecodeLimits limits, int permits) throws UndecodableException {
        free.acquireUninterruptibly(permits);
        try {
            return Decoder.decode(bytes, limits);
        } finally {
            free.release(permits);
        }
    }
}
