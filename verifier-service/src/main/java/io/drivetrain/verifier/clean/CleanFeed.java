package io.drivetrain.verifier.clean;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.AssessmentRequested;
import io.drivetrain.contracts.event.LabelsAssessed;
import io.drivetrain.platform.fact.TopicFeed;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the assessments up with their topics. */
@Startup
@ApplicationScoped
class CleanFeed {

    CleanFeed(TopicFeed feed, Assessments assessments) {
        feed.on(Topic.ASSESSMENT_REQUESTED, AssessmentRequested.class, assessments::apply);
        feed.on(Topic.LABELS_ASSESSED, LabelsAssessed.class, assessments::apply);
    }
}
