package io.drivetrain.verifier.screen;

import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.event.ImageScreened;
import io.drivetrain.contracts.event.ImageScreened.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts that say what a look showed. */
final class Verdicts {

    static final String DUPLICATE = "duplicate";
    static final String MISSING = "missing";

    private Verdicts() {}

    static ImageScreened accepted(ImageGathered of, Look.Usable look, Instant at) {
        var seen = look.seen();
        var warnings = new ArrayList<>(seen.warnings());
        warnings.addAll(seen.oddities());
        return new ImageScreened(
                of.image(),
                of.classifier(),
                Verdict.ACCEPTED,
                null,
                null,
                seen.format(),
                seen.width(),
                seen.height(),
                seen.pixels(),
                null,
                warnings,
                seen.hash(),
                at);
    }

    static ImageScreened duplicate(ImageGathered of, Look.Usable look, String original, String detail, Instant at) {
        return fact(of, Verdict.REJECTED, DUPLICATE, detail, look.seen(), original, at);
    }

    static ImageScreened unusable(ImageGathered of, Look.Unusable look, Instant at) {
        return fact(of, Verdict.REJECTED, look.reason(), look.detail(), look.seen(), null, at);
    }

    static ImageScreened foreign(ImageGathered of, Look.Foreign look, Instant at) {
        return fact(of, Verdict.UNSUPPORTED, look.reason(), look.detail(), null, null, at);
    }

    private static ImageScreened fact(
            ImageGathered of,
            Verdict verdict,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable Seen seen,
            @Nullable String duplicateOf,
            Instant at) {
        return new ImageScreened(
                of.image(),
                of.classifier(),
                verdict,
                reason,
                detail,
                seen == null ? null : seen.format(),
                seen == null ? 0 : seen.width(),
                seen == null ? 0 : seen.height(),
                seen == null ? null : seen.pixels(),
                duplicateOf,
                seen == null ? List.of() : seen.warnings(),
                null,
                at);
    }
}
