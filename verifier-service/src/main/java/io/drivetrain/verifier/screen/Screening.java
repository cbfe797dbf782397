package io.drivetrain.verifier.screen;

import io.drivetrain.contracts.event.ImageScreened.Verdict;
import io.drivetrain.imaging.Decoded;
import io.drivetrain.imaging.Decoder;
import io.drivetrain.imaging.UndecodableException;
import io.drivetrain.imaging.UndecodableException.Reason;

/** What the bytes of one picture show, without regard to other pictures. */
sealed interface Screening {

    /** Every pixel was decoded and the picture is large enough to show something. */
    record Sound(Decoded decoded) implements Screening {}

    /** It cannot be used; {@code reason} is a stable word, {@code detail} for a person. */
    record Unsound(Verdict verdict, String reason, String detail) implements Screening {}

    /** Pixels of the shorter side; pictures below show nothing. */
    int MIN_SIDE = 16;

    static Screening of(byte[] bytes) {
        try {
            Decoded decoded = Decoder.decode(bytes);
            int side = Math.min(decoded.image().width(), decoded.image().height());
            return side < MIN_SIDE
                    ? new Unsound(
                            Verdict.REJECTED,
                            "too-small",
                            "its shorter side has " + side + " pixels, needed are " + MIN_SIDE)
                    : new Sound(decoded);
        } catch (UndecodableException e) {
            var verdict = e.reason() == Reason.UNSUPPORTED ? Verdict.UNSUPPORTED : Verdict.REJECTED;
            return new Unsound(verdict, e.reason().code(), e.detail());
        } catch (OutOfMemoryError e) {
            // within the pixel cap, and still too much for this heap; the service has to live on
            return new Unsound(Verdict.REJECTED, "too-large", "it does not fit the memory set aside for decoding");
        }
    }
}
