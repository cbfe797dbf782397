package io.drivetrain.verifier.review;

import io.drivetrain.contracts.event.PredictionReviewed;
import io.drivetrain.contracts.event.ReviewRequested;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was asked and answered. Applying a fact twice changes nothing. */
@Singleton
class Reviews {

    private final Map<String, ReviewRequested> open = new LinkedHashMap<>();
    private final Map<String, PredictionReviewed> answered = new LinkedHashMap<>();

    synchronized void apply(ReviewRequested fact) {
        if (!answered.containsKey(fact.review())) {
            open.putIfAbsent(fact.review(), fact);
        }
    }

    /** The first answer holds. */
    synchronized void apply(PredictionReviewed fact) {
        answered.putIfAbsent(fact.review(), fact);
        open.remove(fact.review());
    }

    synchronized Optional<ReviewRequested> open(String review) {
        return Optional.ofNullable(open.get(review));
    }

    synchronized Optional<PredictionReviewed> answer(String review) {
        return Optional.ofNullable(answered.get(review));
    }

    /** Those of a classifier that wait for an answer, oldest first. */
    synchronized List<ReviewRequested> waiting(String classifier) {
        return open.values().stream()
                .filter(request -> request.classifier().equals(classifier))
                .toList();
    }

    synchronized int answered(String classifier) {
        return (int) answered.values().stream()
                .filter(answer -> answer.classifier().equals(classifier))
                .count();
    }
}
