package io.drivetrain.verifier.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.drivetrain.contracts.event.ImageGathered;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a picture came from: its gathered fact without what the catalogue knows elsewhere, under names of one letter. */
record Origin(
        @JsonProperty("g") String gathering,
        @JsonProperty("b") long bytes,
        @JsonProperty("s") String source,
        @JsonProperty("u") String url,
        @JsonProperty("p") @Nullable String page,
        @JsonProperty("l") @Nullable String licence,
        @JsonProperty("c") @Nullable String creator,
        @JsonProperty("a") @Nullable String attribution,
        @JsonProperty("m") Map<String, String> attributes,
        @JsonProperty("t") Instant at) {

    static Origin of(ImageGathered fact) {
        return new Origin(
                fact.gathering(),
                fact.bytes(),
                fact.source(),
                fact.url(),
                fact.page(),
                fact.licence(),
                fact.creator(),
                fact.attribution(),
                fact.attributes(),
                fact.at());
    }

    ImageGathered fact(String image, String classifier, String label) {
        return new ImageGathered(
                image,
                classifier,
                gathering,
                label,
                bytes,
                source,
                url,
                page,
                licence,
                creator,
                attribution,
                attributes,
                at);
    }
}
