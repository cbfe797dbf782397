package io.drivetrain.verifier.catalogue;

import io.drivetrain.contracts.event.ImageScreened;
import io.drivetrain.contracts.event.ImageScreened.Verdict;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A screened fact in less memory: without what the catalogue knows elsewhere, digests as numbers, words shared. */
record Screened(
        Verdict verdict,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable String format,
        int width,
        int height,
        @Nullable Sha pixels,
        @Nullable Sha duplicateOf,
        List<String> warnings,
        boolean hashed,
        long perceptualHash,
        Instant at) {

    private static final HexFormat HEX = HexFormat.of();

    static Screened of(ImageScreened fact, Shared shared) {
        String hash = fact.perceptualHash();
        return new Screened(
                fact.verdict(),
                shared.same(fact.reason()),
                shared.same(fact.detail()),
                shared.same(fact.format()),
                fact.width(),
                fact.height(),
                sha(fact.pixels()),
                sha(fact.duplicateOf()),
                shared.list(fact.warnings()),
                hash != null,
                hash == null ? 0 : HexFormat.fromHexDigitsToLong(hash),
                fact.at());
    }

    /** What is known of a picture that was taken down: what it looked like to a digest, and nothing else. */
    static Screened withdrawn(@Nullable Sha pixels) {
        return new Screened(
                Verdict.REJECTED,
                Picture.WITHDRAWN,
                "it was taken down",
                null,
                0,
                0,
                pixels,
                null,
                List.of(),
                false,
                0,
                Instant.EPOCH);
    }

    ImageScreened fact(String image, String classifier) {
        return new ImageScreened(
                image,
                classifier,
                verdict,
                reason,
                detail,
                format,
                width,
                height,
                pixels == null ? null : pixels.toString(),
                duplicateOf == null ? null : duplicateOf.toString(),
                warnings,
                hashed ? HEX.toHexDigits(perceptualHash) : null,
                at);
    }

    static @Nullable Sha sha(@Nullable String hex) {
        return hex == null ? null : Sha.of(hex);
    }
}
