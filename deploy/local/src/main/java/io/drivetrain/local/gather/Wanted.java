package io.drivetrain.local.gather;

import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.GatheringProgressed;
import io.drivetrain.contracts.event.GatheringSource;
import io.drivetrain.contracts.event.GatheringSource.Search;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.local.CannotStart;
import io.drivetrain.local.api.Api;
import io.drivetrain.local.api.Unreachable;
import java.io.FileNotFoundException;
import java.io.PrintWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person wants gathered, and how the gatherer is asked for it. */
record Wanted(Api api, String classifier) {

    private static final Duration UPLOAD = Duration.ofMinutes(30);

    /** One of them. */
    static final class Origin {

        @Option(
                names = "--source",
                paramLabel = "SEARCH",
                description = "A search: ${COMPLETION-CANDIDATES}. BING is the one that is set up.")
        Search.@Nullable Service source;

        @Option(
                names = "--list",
                paramLabel = "FILE",
                description = "Addresses, CSV or JSON lines; the columns url, label, licence, creator, attribution,"
                        + " page, and any attributes.")
        @Nullable
        Path list;

        @Option(names = "--archive", paramLabel = "FILE", description = "A zip, tar or tar.gz of class folders.")
        @Nullable
        Path archive;

        @Option(names = "--folder", paramLabel = "DIR", description = "Class folders; they are packed and sent.")
        @Nullable
        Path folder;

        @Option(names = "--inbox", paramLabel = "PREFIX", description = "Class folders in the bucket, below inbox/.")
        @Nullable
        String inbox;
    }

    /** What only a search understands. */
    static final class Narrowed {

        @Option(names = "--per-label", paramLabel = "N", description = "Results a label at most (default: 150).")
        int perLabel = Search.USUAL_PER_LABEL;

        @Option(names = "--licence", description = "Only licences that allow it: ${COMPLETION-CANDIDATES}.")
        Search.Licence licence = Search.Licence.ANY;

        @Option(names = "--condition", paramLabel = "NAME", description = "One of the classifier's conditions.")
        @Nullable
        String condition;
    }

    /** Typed, so that the kind of source is written. */
    private record Wish(String classifier, GatheringSource source, List<String> labels) {}

    private record Uploaded(String sha256, long bytes) {}

    GatheringProgressed start(Origin from, Narrowed narrowed, List<String> labels, PrintWriter out)
            throws Unreachable, InterruptedException {
        var source = source(from, narrowed, labels, out);
        return api.post("/gather/api/v1/gatherings", new Wish(classifier, source, labels), GatheringProgressed.class);
    }

    /** Those of {@code among}, of all if there are none, with fewer accepted pictures than {@code least}. */
    List<String> labelsBelow(int least, List<String> among) throws Unreachable, InterruptedException {
        var defined = api.find("/gather/api/v1/classifiers/" + classifier, ClassifierDefined.class)
                .orElseThrow(() -> new CannotStart("there is no classifier '" + classifier + "'"));
        JsonNode accepted = api.find("/verify/api/v1/classifiers/" + classifier + "/summary", JsonNode.class)
                .map(summary -> summary.path("labels"))
                .orElseThrow(() -> new CannotStart("the verifier does not know classifier '" + classifier + "' yet"));
        return defined.labels().stream()
                .map(LabelSpec::name)
                .filter(label -> among.isEmpty() || among.contains(label))
                .filter(label -> accepted.path(label).asInt() < least)
                .toList();
    }

    private GatheringSource source(Origin from, Narrowed narrowed, List<String> labels, PrintWriter out)
            throws Unreachable, InterruptedException {
        if (from.list != null) {
            // lines that name no label can only mean the one that is wanted
            String label = labels.size() == 1 ? labels.getFirst() : null;
            return new GatheringSource.Listing(upload("lists", from.list, out), label);
        }
        if (from.archive != null) {
            return new GatheringSource.Archive(upload("archives", from.archive, out));
        }
        if (from.folder != null) {
            try (var packed = Packed.of(from.folder)) {
                return new GatheringSource.Archive(upload("archives", packed.file(), out));
            }
        }
        if (from.inbox != null) {
            return new GatheringSource.Inbox(from.inbox);
        }
        var service = from.source == null ? Search.Service.BING : from.source;
        return new Search(service, narrowed.perLabel, narrowed.licence, narrowed.condition);
    }

    private String upload(String where, Path file, PrintWriter out) throws Unreachable, InterruptedException {
        if (!Files.isRegularFile(file)) {
            throw new CannotStart("there is no file " + file);
        }
        try {
            var uploaded = api.upload(
                    "POST",
                    "/gather/api/v1/" + where,
                    "application/octet-stream",
                    BodyPublishers.ofFile(file),
                    UPLOAD,
                    Uploaded.class);
            out.printf(Locale.ROOT, "%s is sent, %.1f MB.%n", file.getFileName(), uploaded.bytes() / 1e6);
            return uploaded.sha256();
        } catch (FileNotFoundException e) {
            throw new CannotStart("the file " + file + " cannot be read", e);
        }
    }
}
