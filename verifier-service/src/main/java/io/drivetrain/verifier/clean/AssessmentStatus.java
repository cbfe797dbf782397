package io.drivetrain.verifier.clean;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.AssessmentRequested;
import io.drivetrain.contracts.event.LabelsAssessed;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an assessment stands.
 *
 * @param state QUEUED, RUNNING, FINISHED, FAILED or CANCELLED
 * @param progress while this instance works on it
 * @param extractor whose embeddings were used; none of a finished one means that labels were not doubted
 * @param note what to know before trusting it, for a person; none if there is nothing
 */
record AssessmentStatus(
        String assessment,
        String classifier,
        State state,
        Progress.@Nullable View progress,
        LabelsAssessed.@Nullable Extractor extractor,
        Map<String, Integer> counts,
        @Nullable String failure,
        @Nullable String note,
        Actor by,
        Instant at) {

    enum State {
        QUEUED,
        RUNNING,
        FINISHED,
        FAILED,
        CANCELLED
    }

    static AssessmentStatus open(AssessmentRequested request, Optional<Progress.View> progress) {
        return new AssessmentStatus(
                request.assessment(),
                request.classifier(),
                progress.isPresent() ? State.RUNNING : State.QUEUED,
                progress.orElse(null),
                null,
                Map.of(),
                null,
                null,
                request.by(),
                request.at());
    }

    static AssessmentStatus ended(LabelsAssessed end) {
        return new AssessmentStatus(
                end.assessment(),
                end.classifier(),
                State.valueOf(end.state().name()),
                null,
                end.extractor(),
                end.counts(),
                end.failure(),
                note(end),
                end.by(),
                end.at());
    }

    private static @Nullable String note(LabelsAssessed end) {
        if (end.state() != LabelsAssessed.State.FINISHED) {
            return null;
        }
        if (end.extractor() == null) {
            return "there was neither a trained model nor a backbone, so labels were not doubted and near-duplicates"
                    + " are by hash alone";
        }
        int inTraining = end.counts().getOrDefault("inTraining", 0);
        return inTraining == 0
                ? null
                : "embeddings are those of " + end.extractor().name() + ", which was trained on " + inTraining
                        + " of these pictures; their labels are judged by a probe that was not, but less strictly";
    }
}
