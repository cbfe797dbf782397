package io.drivetrain.contracts.event;

import static io.drivetrain.contracts.InvalidContract.require;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Topic;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How an assessment ended. The first end of an assessment holds.
 *
 * @param resultKey the gzipped JSON lines, one picture each; only if it finished
 * @param resultSha256 of that object
 * @param extractor whose embeddings were used; none if there was none, then labels were not doubted
 * @param counts {@code pictures}, {@code suspects} (labels that are likely wrong), {@code families} (of two
 *     near-duplicates or more), {@code inTraining} (pictures that the extractor's model was trained on),
 *     {@code withoutEmbedding}
 * @param failure why there is no result, for a person; none if it finished
 * @param by who asked for it, or who cancelled it
 */
public record LabelsAssessed(
        String assessment,
        String classifier,
        State state,
        @Nullable String resultKey,
        @Nullable String resultSha256,
        @Nullable Extractor extractor,
        Map<String, Integer> counts,
        @Nullable String failure,
        Actor by,
        Instant at)
        implements Event {

    public enum State {
        FINISHED,
        FAILED,
        CANCELLED
    }

    /**
     * A network that made embeddings.
     *
     * @param name {@code bears@2} of a model, or a backbone's name
     * @param sha256 of the network
     */
    public record Extractor(Kind kind, String name, String sha256) {

        public enum Kind {
            MODEL,
            BACKBONE
        }

        public Extractor {
            require(kind != null, "an extractor is of a model or a backbone");
            Ids.token("extractor", name);
            Ids.sha256("extractor '" + name + "'", sha256);
        }
    }

    public LabelsAssessed {
        Ids.token("assessment", assessment);
        Ids.name("classifier", classifier);
        require(state != null, "assessment " + assessment + " needs a state");
        require(
                (state == State.FINISHED) == (resultKey != null && resultSha256 != null),
                "assessment " + assessment + ": a result goes with FINISHED and with nothing else");
        require(
                (state == State.FINISHED) == (failure == null),
                "assessment " + assessment + ": a failure goes with every end but FINISHED");
        counts = counts == null ? Map.of() : java.util.Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    @Override
    public Topic topic() {
        return Topic.LABELS_ASSESSED;
    }

    @Override
    public String key() {
        return classifier;
    }
}
