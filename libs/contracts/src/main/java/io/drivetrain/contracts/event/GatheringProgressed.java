package io.drivetrain.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a gathering is. Counts are totals since its start, so the newest record says everything.
 *
 * @param wanted pictures found at the source so far
 * @param stored pictures whose bytes are in the object store and whose {@code image.gathered} is said
 * @param known of the stored ones, those whose bytes were in the store already
 * @param misses pictures that were not stored, by reason
 * @param storedByLabel stored pictures by label
 * @param failure why it ended without doing its work; only with state FAILED
 * @param examples a few of the pictures that were not stored, by reason
 */
public record GatheringProgressed(
        String gathering,
        String classifier,
        State state,
        int wanted,
        int stored,
        int known,
        Map<String, Integer> misses,
        Map<String, Integer> storedByLabel,
        @Nullable String failure,
        Instant startedAt,
        Instant at,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<String>> examples)
        implements Event {

    public enum State {
        QUEUED,
        RUNNING,
        /** Left by a person until a person has it go on. */
        PAUSED,
        DONE,
        FAILED,
        CANCELLED;

        public boolean ended() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    public GatheringProgressed {
        Ids.token("gathering", gathering);
        Ids.name("classifier", classifier);
        misses = misses == null ? Map.of() : Map.copyOf(misses);
        storedByLabel = storedByLabel == null ? Map.of() : Map.copyOf(storedByLabel);
        examples = examples == null ? Map.of() : Map.copyOf(examples);
    }

    /** Without examples. */
    public GatheringProgressed(
            String gathering,
            String classifier,
            State state,
            int wanted,
            int stored,
            int known,
            Map<String, Integer> misses,
            Map<String, Integer> storedByLabel,
            @Nullable String failure,
            Instant startedAt,
            Instant at) {
        this(
                gathering,
                classifier,
                state,
                wanted,
                stored,
                known,
                misses,
                storedByLabel,
                failure,
                startedAt,
                at,
                Map.of());
    }

    /** The same counts in another state that is neither DONE nor FAILED. */
    public GatheringProgressed in(State other, Instant now) {
        return new GatheringProgressed(
                gathering,
                classifier,
                other,
                wanted,
                stored,
                known,
                misses,
                storedByLabel,
                null,
                startedAt,
                now,
                examples);
    }

    @Override
    public Topic topic() {
        return Topic.GATHERING_PROGRESSED;
    }

    @Override
    public String key() {
        return gathering;
    }
}
