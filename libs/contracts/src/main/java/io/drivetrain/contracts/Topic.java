package io.drivetrain.contracts;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The topics. Nothing whose history is promised is compacted: those topics are kept for ever, and the latest state is a
 * view over them.
 */
public enum Topic {
    CLASSIFIER_DEFINED("classifier.defined.v1", Keep.FOR_EVER),
    GATHERING_REQUESTED("gathering.requested.v1", Keep.DAYS_30),
    GATHERING_PROGRESSED("gathering.progressed.v1", Keep.DAYS_30),
    IMAGE_GATHERED("image.gathered.v1", Keep.FOR_EVER),
    IMAGE_SCREENED("image.screened.v1", Keep.FOR_EVER),
    IMAGE_WITHDRAWN("image.withdrawn.v1", Keep.FOR_EVER),
    LABEL_DECIDED("label.decided.v1", Keep.FOR_EVER),
    REVIEW_REQUESTED("review.requested.v1", Keep.DAYS_30),
    PREDICTION_REVIEWED("prediction.reviewed.v1", Keep.FOR_EVER),
    ASSESSMENT_REQUESTED("assessment.requested.v1", Keep.DAYS_30),
    LABELS_ASSESSED("labels.assessed.v1", Keep.FOR_EVER),
    DATASET_REQUESTED("dataset.requested.v1", Keep.DAYS_30),
    DATASET_RELEASED("dataset.released.v1", Keep.FOR_EVER),
    TRAINING_REQUESTED("training.requested.v1", Keep.DAYS_30),
    TRAINING_COMMANDED("training.commanded.v1", Keep.DAYS_30),
    TRAINING_PROGRESSED("training.progressed.v1", Keep.DAYS_30),
    MODEL_TRAINED("model.trained.v1", Keep.FOR_EVER),
    ROLLOUT_COMMANDED("rollout.commanded.v1", Keep.DAYS_30),
    ROLLOUT_CHANGED("rollout.changed.v1", Keep.FOR_EVER),
    PREDICTION_MADE("prediction.made.v1", Keep.DAYS_30),
    DRIFT_REPORTED("drift.reported.v1", Keep.FOR_EVER);

    private final String topic;
    private final Keep keep;

    Topic(String topic, Keep keep) {
        this.topic = topic;
        this.keep = keep;
    }

    /** The topic's name as the broker knows it. */
    public String topic() {
        return topic;
    }

    /** How long a record is kept; empty for ever. */
    public Optional<Duration> retention() {
        return Optional.ofNullable(keep.duration);
    }

    /** Where {@code service} puts records of this topic that it cannot read, with the reason and the raw bytes. */
    public String deadLetters(String service) {
        return topic + "." + service + ".dlq";
    }

    /** The CloudEvents type of a record of this topic. */
    public String type() {
        return "io.drivetrain." + topic;
    }

    public static Topic named(String name) {
        return Arrays.stream(values())
                .filter(t -> t.topic.equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidContract("there is no topic '" + name + "'"));
    }

    private enum Keep {
        FOR_EVER(null),
        DAYS_30(Duration.ofDays(30));

        private final @org.jspecify.annotations.Nullable Duration duration;

        Keep(@org.jspecify.annotations.Nullable Duration duration) {
            this.duration = duration;
        }
    }
}
