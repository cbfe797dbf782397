package io.drivetrain.monitor.drift;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** How often each label was the answer, the rarest in validation first. */
record ClassMix(List<String> labels, Histogram histogram) implements Quantity {

    static ClassMix of(Map<String, Integer> reference, List<String> answers) {
        var names = new TreeSet<>(reference.keySet());
        names.addAll(answers);
        var labels = names.stream()
                .sorted(Comparator.comparing(label -> reference.getOrDefault(label, 0)))
                .toList();
        return new ClassMix(
                labels,
                new Histogram(
                        labels.stream()
                                .mapToLong(l -> reference.getOrDefault(l, 0))
                                .toArray(),
                        labels.stream()
                                .mapToLong(
                                        l -> answers.stream().filter(l::equals).count())
                                .toArray()));
    }

    @Override
    public String name() {
        return "class-mix";
    }

    @Override
    public String explanation() {
        int grown = 0;
        int shrunk = 0;
        for (int label = 1; label < labels.size(); label++) {
            grown = change(label) > change(grown) ? label : grown;
            shrunk = change(label) < change(shrunk) ? label : shrunk;
        }
        return "class-mix: " + text(grown) + "; " + text(shrunk);
    }

    private String text(int label) {
        return String.format(
                Locale.ROOT,
                "%.0f %% of the answers are '%s', in validation %.0f %%",
                100 * windowShare(label),
                labels.get(label),
                100 * referenceShare(label));
    }

    private double change(int label) {
        return windowShare(label) - referenceShare(label);
    }

    private double windowShare(int label) {
        return (double) histogram.window()[label] / histogram.windowTotal();
    }

    private double referenceShare(int label) {
        return (double) histogram.reference()[label] / histogram.referenceTotal();
    }
}
