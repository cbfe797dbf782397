package io.drivetrain.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.drivetrain.contracts.Topic;
import java.time.Instant;

/** Something that happened or is asked for; immutable, said once, never changed. */
public sealed interface Event
        permits ClassifierDefined,
                GatheringRequested,
                GatheringProgressed,
                ImageGathered,
                ImageScreened,
                ImageWithdrawn,
                LabelDecided,
                ReviewRequested,
                PredictionReviewed,
                AssessmentRequested,
                LabelsAssessed,
                DatasetRequested,
                DatasetReleased,
                TrainingRequested,
                TrainingCommanded,
                TrainingProgressed,
                ModelTrained,
                RolloutCommanded,
                RolloutChanged,
                PredictionMade,
                DriftReported {

    /** The topic it goes to. */
    @JsonIgnore
    Topic topic();

    /** The record's key: events of one key keep their order. */
    @JsonIgnore
    String key();

    /** When it happened, by the clock of the one who says it. */
    Instant at();
}
