package io.drivetrain.verifier.clean;

import io.drivetrain.contracts.Ids;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment found out about one picture.
 *
 * @param given the label it had
 * @param suggested the label the probe would give, if that is another one
 * @param probabilityOfGiven what a probe that never saw the picture gives its label, 0 to 1; none without an embedding
 * @param loss −ln of that probability
 * @param rank 1 for the label that is most likely wrong; none without an embedding
 * @param suspect whether the label is likely wrong, by confident learning
 * @param family the earliest of its near-duplicates, itself perhaps; none if it has none
 * @param oddities {@link #ODD_SIZE}, {@link #DISAGREES}, and the words of the screening ({@code dark}, {@code blurred} …)
 */
public record Finding(
        String image,
        String given,
        @Nullable String suggested,
        @Nullable Double probabilityOfGiven,
        @Nullable Double loss,
        @Nullable Integer rank,
        boolean suspect,
        @Nullable String family,
        List<String> oddities) {

    /** Far larger or smaller than the classifier's other pictures. */
    public static final String ODD_SIZE = "odd-size";

    /** A near-duplicate of it has another label. */
    public static final String DISAGREES = "label-differs-from-near-duplicate";

    public Finding {
        Ids.sha256("image", image);
        oddities = oddities == null ? List.of() : List.copyOf(oddities);
    }
}
