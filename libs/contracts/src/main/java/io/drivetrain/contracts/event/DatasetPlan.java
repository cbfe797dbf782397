package io.drivetrain.contracts.event;

import static io.drivetrain.contracts.InvalidContract.require;

import java.util.List;

/**
 * How a dataset is made of the accepted pictures. Shares are of groups: pictures that are near-duplicates of one another,
 * or agree in one of {@code groupBy}, are never split.
 *
 * @param seed of the split; the same seed keeps each picture in its part
 * @param validShare for choosing the best checkpoint and for metrics, above 0
 * @param calibrationShare for settling temperature and the like, 0 or more
 * @param testShare locked away, 0 or more; what the shares leave, above 0, is trained on
 * @param groupBy {@link #PAGE}, or names of attributes: pictures with the same value belong together
 * @param refresh which pictures it keeps
 * @param weighting how much each counts in training
 */
public record DatasetPlan(
        long seed,
        double validShare,
        double calibrationShare,
        double testShare,
        List<String> groupBy,
        RefreshPolicy refresh,
        Weighting weighting) {

    public static final long DEFAULT_SEED = 42;
    public static final double DEFAULT_VALID_SHARE = 0.2;
    public static final double DEFAULT_CALIBRATION_SHARE = 0.1;

    /** The page a picture is shown on; every other word is the name of an attribute. */
    public static final String PAGE = "page";

    private static final int MOST_GROUPINGS = 10;
    private static final int LONGEST_GROUPING = 100;

    public DatasetPlan {
        require(validShare > 0 && validShare < 1, "dataset: validShare must be above 0 and below 1, got " + validShare);
        share("calibrationShare", calibrationShare);
        share("testShare", testShare);
        double given = validShare + calibrationShare + testShare;
        require(
                given < 1,
                "dataset: validShare, calibrationShare and testShare leave nothing to train on, got " + given);
        refresh = refresh == null ? new RefreshPolicy.Append() : refresh;
        weighting = weighting == null ? Weighting.EQUAL : weighting;
        groupBy = groupBy == null
                ? List.of()
                : groupBy.stream().distinct().sorted().toList();
        require(
                groupBy.size() <= MOST_GROUPINGS,
                "dataset: groupBy may name at most " + MOST_GROUPINGS + " things, got " + groupBy.size());
        for (var each : groupBy) {
            require(
                    !each.isBlank() && each.length() <= LONGEST_GROUPING,
                    "dataset: groupBy must name '" + PAGE + "' or an attribute, of at most " + LONGEST_GROUPING
                            + " characters");
        }
    }

    /** Two parts, and only near-duplicates kept together: what was asked for before there was more to choose. */
    public static DatasetPlan twoParts(long seed, double validShare) {
        return new DatasetPlan(seed, validShare, 0, 0, List.of(), new RefreshPolicy.Append(), Weighting.EQUAL);
    }

    /** Whether a picture may be expected in the same part. */
    public boolean splitsLike(DatasetPlan other) {
        return seed == other.seed
                && validShare == other.validShare
                && calibrationShare == other.calibrationShare
                && testShare == other.testShare
                && groupBy.equals(other.groupBy);
    }

    private static void share(String name, double value) {
        require(value >= 0 && value < 1, "dataset: " + name + " must be 0 or more and below 1, got " + value);
    }
}
