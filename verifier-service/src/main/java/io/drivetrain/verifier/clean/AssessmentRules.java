package io.drivetrain.verifier.clean;

import io.drivetrain.contracts.event.AssessmentRequested;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.verifier.catalogue.Picture;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/** Whether an assessment may be asked for. */
final class AssessmentRules {

    private AssessmentRules() {}

    /** Throws a {@link Problem} that names the rule unless it may. */
    static void check(
            ClassifierDefined definition,
            Collection<Picture> pictures,
            List<AssessmentRequested> open,
            CleanConfig config) {
        var classifier = definition.classifier();
        if (open.stream().anyMatch(each -> each.classifier().equals(classifier))) {
            throw Problem.conflict(
                    "assessment-open",
                    "classifier '" + classifier + "' has an assessment that waits or runs; cancel it first");
        }
        if (open.size() >= config.maxOpen()) {
            throw new Problem(
                    429,
                    "assessments-full",
                    "at most " + config.maxOpen() + " assessments may wait or run, there are " + open.size());
        }
        var subjects = Subject.of(definition, pictures);
        var counts = new LinkedHashMap<String, Integer>();
        definition.labels().stream().map(LabelSpec::name).forEach(label -> counts.put(label, 0));
        subjects.forEach(subject -> counts.merge(subject.label(), 1, Integer::sum));
        try {
            NotAssessable.check(counts, config.folds());
            checkSize(classifier, subjects.size(), config.maxPictures());
        } catch (NotAssessable e) {
            throw Problem.conflict("assessment-impossible", String.valueOf(e.getMessage()));
        }
    }

    static void checkSize(String classifier, int pictures, int most) {
        if (pictures > most) {
            throw new NotAssessable("classifier '" + classifier + "' has " + pictures
                    + " accepted pictures; an assessment takes at most " + most);
        }
    }
}
