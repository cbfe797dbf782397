package io.drivetrain.gatherer.source;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.platform.object.ObjectStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded list: the columns url, label, licence, creator, attribution and page are what they say, every other one is
 * an attribute of the picture. A line that cannot be used is a miss with its number; the others are taken.
 *
 * @param label of lines that name none
 */
record ListSource(Labels labels, String sha256, Optional<String> label, ObjectStore store, Path scratch)
        implements ImageSource {

    private static final Set<String> COLUMNS =
            Set.of(ListLines.URL, "label", "licence", "license", "creator", "attribution", "page");
    private static final int MAX_ATTRIBUTES = 50;

    @Override
    public String kind() {
        return "list";
    }

    @Override
    public void find(CandidateSink sink) throws SourceException, InterruptedException {
        try (var file = Downloaded.from(store, ObjectKeys.list(sha256), scratch, named())) {
            sink.expect(count(file.path()));
            try (var lines = ListFormat.open(file.path(), named())) {
                for (var line = lines.next(); line != null; line = lines.next()) {
                    take(line, sink);
                }
            }
        } catch (IOException e) {
            throw new SourceException(named() + " cannot be read to its end: " + e.getMessage());
        }
    }

    private String named() {
        return "the list " + sha256.substring(0, 12) + "…";
    }

    private int count(Path file) throws IOException, SourceException {
        int lines = 0;
        try (var all = ListFormat.open(file, named())) {
            while (all.next() != null) {
                lines++;
            }
        }
        return lines;
    }

    private void take(ListLine line, CandidateSink sink) throws InterruptedException {
        switch (line) {
            case ListLine.Bad bad -> bad(bad.line(), bad.why(), sink);
            case ListLine.Entry entry -> {
                String url = entry.columns().getOrDefault(ListLines.URL, "");
                if (entry.columns().values().stream().anyMatch(ListSource::isUnreadable)) {
                    bad(entry.line(), "it is not UTF-8", sink);
                } else if (HttpUrl.parse(url) == null) {
                    bad(entry.line(), url.isEmpty() ? "it has no url" : "its url is no http address: " + url, sink);
                } else {
                    take(entry, url, sink);
                }
            }
        }
    }

    private void take(ListLine.Entry entry, String url, CandidateSink sink) throws InterruptedException {
        String given = entry.columns().getOrDefault("label", label.orElse(""));
        Optional<String> known = labels.ofFolder(given);
        if (known.isPresent()) {
            sink.offer(candidate(entry.columns(), url, known.get()));
        } else if (given.isEmpty()) {
            bad(entry.line(), "it has no label", sink);
        } else {
            sink.miss(
                    "line " + entry.line() + ": " + given,
                    "unknown-label",
                    "classifier '" + labels.classifier() + "' has no such label");
        }
    }

    private static void bad(long line, String why, CandidateSink sink) {
        sink.miss("line " + line + ": " + why, "bad-line", why);
    }

    private static boolean isUnreadable(String value) {
        return value.indexOf(ListText.UNREADABLE) >= 0;
    }

    private static Candidate candidate(Map<String, String> columns, String url, String label) {
        var said = new Said();
        new HashMap<>(columns)
                .entrySet().stream()
                        .filter(column -> !COLUMNS.contains(column.getKey()))
                        .sorted(Map.Entry.comparingByKey())
                        .limit(MAX_ATTRIBUTES)
                        .forEach(column -> said.with(column.getKey(), column.getValue()));
        @Nullable String licence = columns.getOrDefault("licence", columns.get("license"));
        return new Candidate(
                url,
                label,
                new Content.Web(),
                columns.get("page"),
                licence,
                columns.get("creator"),
                columns.get("attribution"),
                said.attributes());
    }
}
