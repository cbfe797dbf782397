package io.drivetrain.verifier.catalogue;

import io.drivetrain.contracts.event.ClassifierDefined;
import java.util.List;
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
 * @param waiting pictures not screened yet
 * @param removed accepted pictures that someone took out
 * @param conflicts accepted pictures gathered under contradicting labels, not settled by a person
 */
record Summary(
        String classifier,
        int gathered,
        int accepted,
        Map<String, Integer> rejected,
        Map<String, Integer> unsupported,
        Map<String, Integer> labels,
        int waiting,
        int removed,
        int conflicts) {

    static final String DUPLICATE = "duplicate";

    static Summary of(String classifier, Optional<ClassifierDefined> definition, List<Picture> pictures) {
        var rejected = new TreeMap<String, Integer>();
        var unsupported = new TreeMap<String, Integer>();
        var labels = new TreeMap<String, Integer>();
        definition.ifPresent(d -> d.labels().forEach(label -> labels.put(label.name(), 0)));
        int gathered = 0;
        int accepted = 0;
        int waiting = 0;
        int removed = 0;
        int conflicts = 0;
        for (var picture : pictures) {
            gathered += picture.facts();
            if (picture.facts() > 1) {
                rejected.merge(DUPLICATE, picture.facts() - 1, Integer::sum);
            }
            switch (picture.answer()) {
                case WAITING -> waiting++;
                case REJECTED -> rejected.merge(reason(picture), 1, Integer::sum);
                case UNSUPPORTED -> unsupported.merge(reason(picture), 1, Integer::sum);
                case ACCEPTED -> {
                    accepted++;
                    conflicts += picture.conflicting() ? 1 : 0;
                    var label = picture.label();
                    if (label == null) {
                        removed++;
                    } else {
                        labels.merge(label, 1, Integer::sum);
                    }
                }
            }
        }
        return new Summary(classifier, gathered, accepted, rejected, unsupported, labels, waiting, removed, conflicts);
    }

    private static String reason(Picture picture) {
        var screened = picture.screened();
        return screened == null || screened.reason() == null ? "unknown" : screened.reason();
    }
}
