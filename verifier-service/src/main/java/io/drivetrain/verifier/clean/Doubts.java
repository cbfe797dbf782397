package io.drivetrain.verifier.clean;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is thought of the labels of subjects, some of which may have gone without. */
final class Doubts {

    /** Of nothing. */
    static final Doubts NONE = new Doubts(Map.of());

    private record Doubt(double probability, @Nullable String suggested, int rank, boolean suspect) {}

    private final Map<Integer, Doubt> bySubject;

    private Doubts(Map<Integer, Doubt> bySubject) {
        this.bySubject = bySubject;
    }

    /**
     * @param subjects {@code int[items]}, which subject an item is
     * @param labels names of the classes
     */
    static Doubts of(int[] subjects, List<String> labels, OutOfFold items) {
        int[] ranks = ranks(Suspicion.odds(items));
        BitSet suspects = LabelIssues.byNoiseRate(items);
        var doubts = new HashMap<Integer, Doubt>();
        for (int item = 0; item < subjects.length; item++) {
            int given = items.labels()[item];
            int predicted = items.predicted(item);
            doubts.put(
                    subjects[item],
                    new Doubt(
                            items.probabilities()[item][given],
                            predicted == given ? null : labels.get(predicted),
                            ranks[item],
                            suspects.get(item)));
        }
        return new Doubts(doubts);
    }

    Finding finding(int subject, Subject of, @Nullable String family, List<String> oddities) {
        var doubt = bySubject.get(subject);
        return doubt == null
                ? new Finding(of.image(), of.label(), null, null, null, null, false, family, oddities)
                : new Finding(
                        of.image(),
                        of.label(),
                        doubt.suggested(),
                        doubt.probability(),
                        -Math.log(Math.max(doubt.probability(), Double.MIN_NORMAL)),
                        doubt.rank(),
                        doubt.suspect(),
                        family,
                        oddities);
    }

    /** 1 for the largest. */
    private static int[] ranks(double[] odds) {
        var ranks = new int[odds.length];
        int rank = 0;
        for (int item : IntStream.range(0, odds.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -odds[i]))
                .toList()) {
            ranks[item] = ++rank;
        }
        return ranks;
    }
}
