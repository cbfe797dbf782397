package io.drivetrain.verifier.catalogue;

import io.drivetrain.contracts.event.ClassifierDefined;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many pictures stand where. Every gathered fact is counted once: {@code gathered = accepted + waiting + all rejected
 * + all unsupported}, where a fact that brings bytes already known counts as rejected for {@code duplicate}.
 *
 * @param gathered different gathered facts
 * @param accepted pictures that can be used, removed ones included
 * @param rejected by reason
 * @param unsupported by reason
 * @param labels accepted pictures by the label that holds; defined labels without one are listed with 0
 * @param reviewed those of them that a person decided on, by label
 * @param warnings accepted pictures by what is odd about them
 * @param waiting pictures not screened yet
 * @param removed accepted pictures that someone took out
 * @param conflicts accepted pictures gathered under contradicting labels, not settled by a person
 */
public record Summary(
        String classifier,
        int gathered,
        int accepted,
        Map<String, Integer> rejected,
        Map<String, Integer> unsupported,
        Map<String, Integer> labels,
        Map<String, Integer> reviewed,
        Map<String, Integer> warnings,
        int waiting,
        int removed,
        int conflicts) {

    static final String DUPLICATE = "duplicate";

    /** Counts cells one by one. */
    static final class Counts {
        private final String classifier;
        private final int facts;
        private final int[] answers = new int[Answer.values().length];
        private final int[] reasons = new int[Cell.REASONS + 1];
        private final int[] unsupported = new int[Cell.REASONS + 1];
        private final int[] labels = new int[Cell.LABELS + 1];
        private final int[] reviewed = new int[Cell.LABELS + 1];
        private final int[] warnings = new int[Cell.WARNINGS];
        private int removed;
        private int pictures;

        Counts(String classifier, int facts) {
            this.classifier = classifier;
            this.facts = facts;
        }

        void count(long cell) {
            if ((cell & Cell.GATHERED) == 0) {
                return;
            }
            pictures++;
            var answer = Cell.answer(cell);
            answers[answer.ordinal()]++;
            switch (answer) {
                case WAITING -> {}
                case REJECTED -> reasons[Cell.reason(cell) + 1]++;
                case UNSUPPORTED -> unsupported[Cell.reason(cell) + 1]++;
                case ACCEPTED -> accepted(cell);
            }
        }

        private void accepted(long cell) {
            for (long left = Cell.warnings(cell); left != 0; left &= left - 1) {
                warnings[Long.numberOfTrailingZeros(left)]++;
            }
            if ((cell & Cell.REMOVED) != 0) {
                removed++;
                return;
            }
            labels[Cell.label(cell) + 1]++;
            reviewed[Cell.label(cell) + 1] += (cell & Cell.REVIEWED) == 0 ? 0 : 1;
        }

        Summary summary(Vocabulary words, Optional<ClassifierDefined> definition) {
            var rejected = named(reasons, words.reasons(), 1);
            if (facts > pictures) {
                rejected.merge(DUPLICATE, facts - pictures, Integer::sum);
            }
            var byLabel = named(labels, words.labels(), 1);
            definition.ifPresent(d -> d.labels().forEach(label -> byLabel.putIfAbsent(label.name(), 0)));
            var oddities = named(warnings, words.warnings(), 0);
            var conflicts = oddities.remove(Picture.LABEL_CONFLICT);
            return new Summary(
                    classifier,
                    facts,
                    answers[Answer.ACCEPTED.ordinal()],
                    rejected,
                    named(unsupported, words.reasons(), 1),
                    byLabel,
                    named(reviewed, words.labels(), 1),
                    oddities,
                    answers[Answer.WAITING.ordinal()],
                    removed,
                    conflicts == null ? 0 : conflicts);
        }

        /** @param first where the count of the word with number 0 is; what is before it has no word */
        private static Map<String, Integer> named(int[] counts, Words words, int first) {
            var named = new TreeMap<String, Integer>();
            for (int i = 0; i < words.size(); i++) {
                if (counts[first + i] > 0) {
                    named.put(words.word(i), counts[first + i]);
                }
            }
            return named;
        }
    }
}
