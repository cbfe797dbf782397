package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.manifest.DatasetItem.Part;
import io.drivetrain.platform.object.Digests;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which part a picture falls in: a hash of the seed and the picture's group, read as a number from 0 to 1, is below the
 * share or not. It depends on nothing else, so a picture stays in its part while others come and go; an exact share per
 * label would move pictures between parts with every addition and make versions incomparable. The price is that the
 * share is met on average only. A label that would have no picture in one of the parts gives it the one nearest to the
 * threshold, which can only concern labels with few pictures.
 */
final class Split {

    private final long seed;
    private final double validShare;

    Split(long seed, double validShare) {
        this.seed = seed;
        this.validShare = validShare;
    }

    /** The parts of the groups of one label. */
    Map<String, Part> parts(Collection<String> groups) {
        List<String> ordered = groups.stream()
                .distinct()
                .sorted(Comparator.comparingDouble(this::place).thenComparing(Comparator.naturalOrder()))
                .toList();
        var parts = new HashMap<String, Part>();
        ordered.forEach(group -> parts.put(group, place(group) < validShare ? Part.VALID : Part.TRAIN));
        if (ordered.size() >= 2) {
            parts.put(ordered.getFirst(), Part.VALID);
            parts.put(ordered.getLast(), Part.TRAIN);
        }
        return parts;
    }

    /** Where a group lies between 0 and 1, 1 excluded. */
    double place(String group) {
        var hash = Digests.sha256((seed + ":" + group).getBytes(StandardCharsets.UTF_8));
        return Long.parseLong(hash.substring(0, 13), 16) / (double) (1L << 52);
    }
}
