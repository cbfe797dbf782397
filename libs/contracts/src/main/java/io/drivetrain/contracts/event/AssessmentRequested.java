package io.drivetrain.contracts.event;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Topic;
import java.time.Instant;

/**
 * The labels of a classifier's pictures are to be doubted, and near-duplicates and oddities found.
 *
 * @param assessment id of the request; its end repeats it
 */
public record AssessmentRequested(String assessment, String classifier, Actor by, Instant at) implements Event {

    public AssessmentRequested {
        Ids.token("assessment", assessment);
        Ids.name("classifier", classifier);
    }

    @Override
    public Topic topic() {
        return Topic.ASSESSMENT_REQUESTED;
    }

    @Override
    public String key() {
        return classifier;
    }
}
