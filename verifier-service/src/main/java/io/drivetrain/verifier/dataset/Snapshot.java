package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.event.ImageScreened;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import io.drivetrain.verifier.catalogue.Picture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** The pictures of a release, in the order of their digests, no two with the same pixels. */
record Snapshot(List<DatasetItem> items) {

    static Snapshot of(ClassifierDefined classifier, Collection<Picture> pictures, Split split) {
        Set<String> pixels = new HashSet<>();
        Set<String> labels =
                new HashSet<>(classifier.labels().stream().map(LabelSpec::name).toList());
        return new Snapshot(pictures.stream()
                .filter(p -> p.label() != null && labels.contains(p.label()))
                .sorted(Comparator.comparing(p -> p.first().image()))
                .filter(p -> pixels.add(pixels(p)))
                .map(p -> item(p, split))
                .toList());
    }

    /** What forbids a release; empty if nothing does. */
    String refusal(ClassifierDefined classifier) {
        Map<String, Integer> counts = counts();
        for (LabelSpec label : classifier.labels()) {
            for (Part part : List.of(Part.TRAIN, Part.VALID)) {
                if (!counts.containsKey(key(label.name(), part))) {
                    return "label '" + label.name() + "' has no accepted picture in the "
                            + part.name().toLowerCase(Locale.ROOT) + " part; gather more for it";
                }
            }
        }
        return "";
    }

    /** Pictures by {@code label/part}. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        items.forEach(i -> counts.merge(key(i.label(), i.part()), 1, Integer::sum));
        return counts;
    }

    /** Gzipped JSON lines; the same pictures give the same bytes. */
    byte[] manifest() {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            for (DatasetItem item : items) {
                gzip.write(Json.write(item));
                gzip.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a manifest could not be written to memory", e);
        }
        return out.toByteArray();
    }

    private static String key(String label, Part part) {
        return label + "/" + part.name().toLowerCase(Locale.ROOT);
    }

    private static String pixels(Picture p) {
        ImageScreened screened = p.screened();
        return screened == null || screened.pixels() == null ? p.first().image() : screened.pixels();
    }

    private static DatasetItem item(Picture p, Split split) {
        ImageGathered from = p.first();
        ImageScreened screened = p.screened();
        String label = p.label();
        if (screened == null || label == null) {
            throw new IllegalStateException("only accepted pictures with a label are released");
        }
        return new DatasetItem(
                from.image(),
                label,
                split.part(pixels(p)),
                screened.width(),
                screened.height(),
                from.url(),
                from.page(),
                from.licence(),
                from.creator(),
                from.attribution(),
                from.attributes());
    }
}
