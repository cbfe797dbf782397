package io.drivetrain.verifier.screen;

import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.event.ImageScreened;
import io.drivetrain.contracts.event.ImageScreened.Verdict;
import io.drivetrain.imaging.Decoded;
import io.drivetrain.imaging.RgbImage;
import io.drivetrain.verifier.near.PerceptualHash;
import io.drivetrain.verifier.quality.Quality;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts that say what a look showed. */
final class Verdicts {

    static final String DUPLICATE = "duplicate";
    static final String MISSING = "missing";

    private Verdicts() {}

    static ImageScreened accepted(ImageGathered of, Look.Usable look, Instant at) {
        var image = look.decoded().image();
        var warnings = new ArrayList<>(look.decoded().warnings());
        Quality.of(image).oddities().forEach(oddity -> warnings.add(oddity.word()));
        return new ImageScreened(
                of.image(),
                of.classifier(),
                Verdict.ACCEPTED,
                null,
                null,
                look.decoded().format().word(),
                image.width(),
                image.height(),
                look.pixels(),
                null,
                warnings,
                hash(image),
                at);
    }

    private static @Nullable String hash(RgbImage image) {
        var hash = PerceptualHash.of(image);
        return hash.isEmpty() ? null : HexFormat.of().toHexDigits(hash.getAsLong());
    }

    static ImageScreened duplicate(ImageGathered of, Look.Usable look, String original, String detail, Instant at) {
        return fact(of, Verdict.REJECTED, DUPLICATE, detail, look.decoded(), look.pixels(), original, at);
    }

    static ImageScreened unusable(ImageGathered of, Look.Unusable look, Instant at) {
        var pixels = look.decoded() == null ? null : look.decoded().image().digest();
        return fact(of, Verdict.REJECTED, look.reason(), look.detail(), look.decoded(), pixels, null, at);
    }

    static ImageScreened foreign(ImageGathered of, Look.Foreign look, Instant at) {
        return fact(of, Verdict.UNSUPPORTED, look.reason(), look.detail(), null, null, null, at);
    }

    private static ImageScreened fact(
            ImageGathered of,
            Verdict verdict,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable Decoded decoded,
            @Nullable String pixels,
            @Nullable String duplicateOf,
            Instant at) {
        return new ImageScreened(
                of.image(),
                of.classifier(),
                verdict,
                reason,
                detail,
                decoded == null ? null : decoded.format().word(),
                decoded == null ? 0 : decoded.image().width(),
                decoded == null ? 0 : decoded.image().height(),
                pixels,
                duplicateOf,
                decoded == null ? List.of() : decoded.warnings(),
                null,
                at);
    }
}
