package io.drivetrain.verifier.coverage;

import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.Condition;
import io.drivetrain.contracts.event.LabelSpec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How many pictures meet each condition that production is expected to have.
 *
 * @param pictures how many there are in all
 */
public record Coverage(int pictures, List<Met> conditions) {

    /** A picture as coverage sees it. */
    public record Shown(String label, Map<String, String> attributes) {}

    /**
     * One condition.
     *
     * @param count pictures that meet it
     * @param labels those of them by label; every label of the classifier is named
     * @param lacking how many there are less than the minimum; 0 if it is reached or none is asked for
     * @param untold pictures whose attribute is not known: whether they meet it cannot be said
     */
    public record Met(
            String name,
            String attribute,
            String value,
            int minimum,
            int count,
            Map<String, Integer> labels,
            int lacking,
            int untold) {

        /** Labels without one such picture. */
        public List<String> without() {
            return labels.entrySet().stream()
                    .filter(entry -> entry.getValue() == 0)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    public static Coverage of(ClassifierDefined definition, Stream<Shown> pictures) {
        var labels = definition.labels().stream().map(LabelSpec::name).toList();
        var tallies =
                definition.conditions().stream().map(c -> new Tally(c, labels)).toList();
        int count = 0;
        for (var all = pictures.iterator(); all.hasNext(); count++) {
            var picture = all.next();
            tallies.forEach(tally -> tally.see(picture));
        }
        return new Coverage(count, tallies.stream().map(Tally::met).toList());
    }

    private static final class Tally {
        private final Condition condition;
        private final Map<String, Integer> labels = new TreeMap<>();
        private int count;
        private int untold;

        Tally(Condition condition, List<String> names) {
            this.condition = condition;
            names.forEach(name -> labels.put(name, 0));
        }

        void see(Shown picture) {
            var value = picture.attributes().get(condition.attribute());
            if (value == null || value.isBlank()) {
                untold++;
            } else if (value.strip().equalsIgnoreCase(condition.value())) {
                count++;
                labels.computeIfPresent(picture.label(), (label, n) -> n + 1);
            }
        }

        Met met() {
            int lacking = Math.max(0, condition.minimum() - count);
            return new Met(
                    condition.name(),
                    condition.attribute(),
                    condition.value(),
                    condition.minimum(),
                    count,
                    labels,
                    lacking,
                    untold);
        }
    }
}
