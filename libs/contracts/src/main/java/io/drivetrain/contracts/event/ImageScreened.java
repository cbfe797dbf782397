package io.drivetrain.contracts.event;

import static io.drivetrain.contracts.InvalidContract.require;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Topic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a full decode of a picture showed, for the classifier it was gathered for.
 *
 * @param reason why it is not accepted, a stable word ({@code truncated}, {@code not-a-picture}, {@code duplicate});
 *     none if accepted
 * @param detail the same for a person to read
 * @param format {@code jpeg}, {@code png}, {@code webp}, {@code gif}, {@code bmp}; none if it could not be told
 * @param width after orientation, pixels; 0 if unknown
 * @param height after orientation, pixels; 0 if unknown
 * @param pixels SHA-256 of size and decoded RGB pixels; none if it was not decoded
 * @param duplicateOf the picture it repeats; only with reason {@code duplicate}
 * @param warnings what is odd but harmless ({@code exif-unreadable}, {@code animated}, {@code dark}, {@code blurred})
 * @param perceptualHash 16 hexadecimal digits that change little with size, compression and colour; none if it was not
 *     accepted, or was screened before there were such hashes
 */
public record ImageScreened(
        String image,
        String classifier,
        Verdict verdict,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable String format,
        int width,
        int height,
        @Nullable String pixels,
        @Nullable String duplicateOf,
        List<String> warnings,
        @Nullable String perceptualHash,
        Instant at)
        implements Event {

    public enum Verdict {
        ACCEPTED,
        REJECTED,
        UNSUPPORTED
    }

    public ImageScreened {
        Ids.sha256("image", image);
        Ids.name("classifier", classifier);
        require(verdict != null, "screened image needs a verdict");
        require(
                (verdict == Verdict.ACCEPTED) == (reason == null),
                "screened image " + image + ": a reason goes with every verdict but accepted");
        require(
                perceptualHash == null || perceptualHash.matches("[0-9a-f]{16}"),
                "screened image " + image + ": perceptualHash must be 16 hexadecimal digits, got '" + perceptualHash
                        + "'");
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    @Override
    public Topic topic() {
        return Topic.IMAGE_SCREENED;
    }

    @Override
    public String key() {
        return image;
    }
}
