package io.drivetrain.verifier.catalogue;

import io.drivetrain.contracts.event.ImageScreened;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of a classifier's pictures. {@code gathered} counts gathered facts; a picture whose bytes were gathered before
 * counts as rejected with reason {@code duplicate}. {@code labels} counts accepted pictures by the label that holds.
 */
public record Summary(
        String classifier,
        int gathered,
        int accepted,
        Map<String, Integer> rejected,
        Map<String, Integer> unsupported,
        Map<String, Integer> labels,
        int waiting) {

    static Summary of(String classifier, Collection<Picture> pictures) {
        int gathered = 0;
        int accepted = 0;
        int waiting = 0;
        Map<String, Integer> rejected = new TreeMap<>();
        Map<String, Integer> unsupported = new TreeMap<>();
        Map<String, Integer> labels = new TreeMap<>();
        for (Picture p : pictures) {
            gathered += p.times();
            if (p.times() > 1) {
                rejected.merge("duplicate", p.times() - 1, Integer::sum);
            }
            ImageScreened verdict = p.screened();
            if (verdict == null) {
                waiting++;
                continue;
            }
            String reason = verdict.reason() == null ? "" : verdict.reason();
            switch (verdict.verdict()) {
                case ACCEPTED -> accepted++;
                case REJECTED -> rejected.merge(reason, 1, Integer::sum);
                case UNSUPPORTED -> unsupported.merge(reason, 1, Integer::sum);
            }
            String label = p.label();
            if (label != null) {
                labels.merge(label, 1, Integer::sum);
            }
        }
        return new Summary(classifier, gathered, accepted, rejected, unsupported, labels, waiting);
    }
}
