package io.drivetrain.contracts.event;

import static io.drivetrain.contracts.InvalidContract.require;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Topic;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/**
 * A classifier, the Drivetrain way: what it is for, which answers it gives and what each causes, what can be pulled to
 * get there, and whom it touches. A later definition of the same classifier replaces the earlier one.
 *
 * @param classifier its name, also the model's name in the inference protocol
 * @param objective what the people who asked for it want to happen
 * @param labels two or more answers
 * @param levers what can be changed to reach the objective
 * @param conditions what production pictures are expected to look like (night, rain, far away), and how many of each the
 *     data should have
 * @param affected who is touched by its answers
 * @param recipe how it is trained unless a run says otherwise
 * @param by who defined it
 */
public record ClassifierDefined(
        String classifier,
        String objective,
        List<LabelSpec> labels,
        List<String> levers,
        List<Condition> conditions,
        String affected,
        Recipe recipe,
        Actor by,
        Instant at)
        implements Event {

    public ClassifierDefined {
        Ids.name("classifier", classifier);
        labels = List.copyOf(labels == null ? List.of() : labels);
        require(
                labels.size() >= 2,
                "classifier '" + classifier + "' needs at least 2 labels to tell apart, got " + labels.size());
        require(labels.size() <= 1000, "classifier '" + classifier + "' may have at most 1000 labels");
        var seen = new HashSet<String>();
        for (LabelSpec label : labels) {
            require(
                    seen.add(label.name()),
                    "classifier '" + classifier + "' names the label '" + label.name() + "' twice");
        }
        objective = objective == null ? "" : objective;
        levers = levers == null ? List.of() : List.copyOf(levers);
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        var names = new HashSet<String>();
        for (Condition condition : conditions) {
            require(
                    names.add(condition.name()),
                    "classifier '" + classifier + "' names the condition '" + condition.name() + "' twice");
        }
        affected = affected == null ? "" : affected;
        recipe = recipe == null ? Recipe.defaults() : recipe;
    }

    @Override
    public Topic topic() {
        return Topic.CLASSIFIER_DEFINED;
    }

    @Override
    public String key() {
        return classifier;
    }
}
