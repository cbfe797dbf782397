package io.drivetrain.gatherer.source;

import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.LabelSpec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The labels of a classifier as they may be written outside. */
record Labels(String classifier, List<String> names) {

    static Labels of(ClassifierDefined classifier) {
        return new Labels(
                classifier.classifier(),
                classifier.labels().stream().map(LabelSpec::name).toList());
    }

    boolean has(String label) {
        return names.contains(label);
    }

    /** The label a folder is for; "Polar Bear" and "polar_bear" are for {@code polar-bear}. */
    Optional<String> ofFolder(String folder) {
        String plain = folder.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
        return names.stream().filter(plain::equals).findFirst();
    }

    String shown() {
        return String.join(", ", names.size() > 10 ? names.subList(0, 10) : names) + (names.size() > 10 ? ", …" : "");
    }
}
