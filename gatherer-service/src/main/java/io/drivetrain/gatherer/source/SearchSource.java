package io.drivetrain.gatherer.source;

import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.gatherer.source.SearchPage.Result;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An image search, asked for each label's queries; each query gets its share of the pictures that are wanted. */
record SearchSource(ClassifierDefined classifier, SearchClient search, int pageSize, int perLabel)
        implements ImageSource {

    private static final int LARGEST_PAGE = 150;
    private static final int MAX_PAGES = 300;

    @Override
    public String kind() {
        return "search";
    }

    @Override
    public void find(CandidateSink sink) throws SourceException, InterruptedException {
        boolean any = false;
        for (LabelSpec label : classifier.labels()) {
            Set<String> seen = new HashSet<>();
            List<String> queries = label.queries();
            for (int i = 0; i < queries.size(); i++) {
                int left = perLabel - seen.size();
                int share = Math.ceilDiv(left, queries.size() - i);
                search(label.name(), queries.get(i), seen, seen.size() + share, sink);
            }
            any |= !seen.isEmpty();
        }
        if (!any) {
            throw new SourceException("the image search at " + search.host() + " found no picture for any query of"
                    + " classifier '" + classifier.classifier() + "'");
        }
    }

    private void search(String label, String query, Set<String> seen, int upTo, CandidateSink sink)
            throws SourceException, InterruptedException {
        int offset = 0;
        for (int page = 0; page < MAX_PAGES && seen.size() < upTo; page++) {
            int count = Math.clamp(upTo - seen.size(), 1, Math.clamp(pageSize, 1, LARGEST_PAGE));
            SearchPage found = search.page(query, count, offset);
            for (Result result : found.results()) {
                if (seen.size() < upTo && seen.add(result.contentUrl())) {
                    sink.offer(candidate(result, label, query));
                }
            }
            // a service that never moves on would be asked for ever
            if (found.results().isEmpty() || found.nextOffset() <= offset) {
                return;
            }
            offset = found.nextOffset();
        }
    }

    private static Candidate candidate(Result result, String label, String query) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("query", query);
        put(attributes, "title", result.title());
        return new Candidate(
                result.contentUrl(),
                label,
                new Content.Web(),
                result.page(),
                result.licence(),
                null,
                null,
                Map.copyOf(attributes));
    }

    private static void put(Map<String, String> attributes, String name, @Nullable String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }
}
