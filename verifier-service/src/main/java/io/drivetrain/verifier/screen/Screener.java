package io.drivetrain.verifier.screen;

import io.drivetrain.imaging.DecodeLimits;
import io.drivetrain.imaging.Decoded;
import io.drivetrain.imaging.Decoder;
import io.drivetrain.imaging.Transforms;
import io.drivetrain.imaging.UndecodableException;
import io.drivetrain.imaging.UndecodableException.Reason;
import io.drivetrain.verifier.near.PerceptualHash;
import io.drivetrain.verifier.quality.Oddity;
import io.drivetrain.verifier.quality.Quality;
import java.util.HexFormat;
import java.util.List;

/** Decodes every pixel and judges. */
final class Screener {

    private final Bounds bounds;

    Screener(Bounds bounds) {
        this.bounds = bounds;
    }

    Look look(byte[] bytes) {
        try {
            return judge(Decoder.decode(bytes, new DecodeLimits(bounds.maxBytes(), bounds.maxPixels())));
        } catch (UndecodableException e) {
            return e.reason() == Reason.UNSUPPORTED
                    ? new Look.Foreign(e.reason().code(), e.detail())
                    : new Look.Unusable(e.reason().code(), e.detail(), null);
        } catch (OutOfMemoryError e) {
            return new Look.Unusable(
                    Reason.TOO_MUCH_MEMORY.code(), "looking at its pixels needs more memory than there is", null);
        }
    }

    private Look judge(Decoded decoded) {
        var image = decoded.image();
        if (Math.min(image.width(), image.height()) < bounds.minSide()) {
            return new Look.Unusable(
                    "too-small",
                    "it has " + image.width() + "×" + image.height() + " pixels, the shorter side needs "
                            + bounds.minSide(),
                    seen(decoded));
        }
        byte[] thumbnail = Transforms.shrink(image, bounds.thumbnailSide()).toJpeg(bounds.thumbnailQuality());
        return new Look.Usable(seen(decoded), thumbnail);
    }

    private static Seen seen(Decoded decoded) {
        var image = decoded.image();
        var hash = PerceptualHash.of(image);
        List<String> oddities =
                Quality.of(image).oddities().stream().map(Oddity::word).toList();
        return new Seen(
                decoded.format().word(),
                image.width(),
                image.height(),
                image.digest(),
                decoded.warnings(),
                oddities,
                hash.isEmpty() ? null : HexFormat.of().toHexDigits(hash.getAsLong()));
    }
}
