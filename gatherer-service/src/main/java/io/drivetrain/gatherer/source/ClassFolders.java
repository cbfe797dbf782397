package io.drivetrain.gatherer.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a folder or archive with one folder per label holds, settled before anything of it is offered.
 *
 * @param <F> how the source names a file
 */
final class ClassFolders<F> {

    /** A file of a known label. */
    record Entry<F>(String locator, String label, F file) {}

    private final Labels labels;
    private final Map<String, List<Entry<F>>> byLabel = new TreeMap<>();
    private final Map<String, String> folders = new TreeMap<>();
    private final List<String> unlabelled = new ArrayList<>();

    ClassFolders(Labels labels) {
        this.labels = labels;
    }

    /** There is a class folder of this name, perhaps with nothing in it. */
    void folder(String name) {
        labels.ofFolder(name).ifPresent(label -> {
            folders.putIfAbsent(label, name);
            byLabel.computeIfAbsent(label, l -> new ArrayList<>());
        });
    }

    /** There is a file somewhere below the class folder {@code folder}. */
    void file(String folder, String locator, F file) {
        folder(folder);
        labels.ofFolder(folder)
                .ifPresentOrElse(
                        label -> byLabel.getOrDefault(label, new ArrayList<>()).add(new Entry<>(locator, label, file)),
                        () -> unlabelled.add(locator));
    }

    /** There is a file that lies in no class folder. */
    void loose(String locator) {
        unlabelled.add(locator);
    }

    /** All files of known labels, by label and then by path. */
    List<Entry<F>> entries() {
        return byLabel.values().stream()
                .flatMap(files -> files.stream().sorted((a, b) -> a.locator().compareTo(b.locator())))
                .toList();
    }

    /** Says how many files there are, and which have no label. */
    void announce(CandidateSink sink) {
        sink.expect(unlabelled.size()
                + byLabel.values().stream().mapToInt(List::size).sum());
        for (String locator : unlabelled) {
            sink.miss(
                    locator,
                    "unknown-label",
                    "it lies in no folder named as a label of classifier '" + labels.classifier() + "'");
        }
    }

    /** @throws SourceException naming {@code source} and what it lacks */
    void requireUsable(String source) throws SourceException {
        if (byLabel.isEmpty()) {
            throw new SourceException(source + " has no folder named as a label of classifier '" + labels.classifier()
                    + "' (" + labels.shown() + ")");
        }
        for (var label : byLabel.entrySet()) {
            if (label.getValue().isEmpty()) {
                throw new SourceException(source + ": the class folder '" + folders.get(label.getKey()) + "' is empty");
            }
        }
        if (byLabel.size() == 1) {
            throw new SourceException(source + " has pictures of one label only, '"
                    + byLabel.keySet().iterator().next() + "'; at least two are needed to tell apart");
        }
    }
}
