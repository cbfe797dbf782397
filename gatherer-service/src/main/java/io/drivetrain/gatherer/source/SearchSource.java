package io.drivetrain.gatherer.source;

import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.gatherer.source.SearchPage.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An image search, asked for each label's queries; each query gets its share of the pictures that are wanted. All pages
 * are asked for first, which is quick beside the downloads: so it is known how much there is to do, and the pictures of
 * the labels come in turn.
 */
record SearchSource(ClassifierDefined classifier, SearchClient search, int pageSize, int perLabel)
        implements ImageSource {

    private static final int LARGEST_PAGE = 150;
    private static final int MAX_PAGES = 300;
    private static final int MAX_RESULTS = 200_000;

    @Override
    public String kind() {
        return "search";
    }

    @Override
    public void find(CandidateSink sink) throws SourceException, InterruptedException {
        int labels = classifier.labels().size();
        if ((long) labels * perLabel > MAX_RESULTS) {
            throw new SourceException("a search of " + perLabel + " pictures for each of " + labels
                    + " labels is too much for one gathering; " + MAX_RESULTS + " in all are allowed");
        }
        List<Map<String, Candidate>> found = new ArrayList<>();
        try {
            for (LabelSpec label : classifier.labels()) {
                found.add(new LinkedHashMap<>());
                search(label, found.getLast());
            }
        } catch (SourceException e) {
            // what was found before it failed is worth having
            offerInTurn(found, sink);
            throw e;
        }
        if (found.stream().allMatch(Map::isEmpty)) {
            throw new SourceException("the image search at " + search.host() + " found no picture for any query of"
                    + " classifier '" + classifier.classifier() + "'");
        }
        offerInTurn(found, sink);
    }

    private void search(LabelSpec label, Map<String, Candidate> found) throws SourceException, InterruptedException {
        List<String> queries = label.queries();
        for (int i = 0; i < queries.size(); i++) {
            int share = Math.ceilDiv(perLabel - found.size(), queries.size() - i);
            search(label.name(), queries.get(i), found, found.size() + share);
        }
    }

    private void search(String label, String query, Map<String, Candidate> found, int upTo)
            throws SourceException, InterruptedException {
        int offset = 0;
        for (int page = 0; page < MAX_PAGES && found.size() < upTo; page++) {
            int count = Math.clamp(upTo - found.size(), 1, Math.clamp(pageSize, 1, LARGEST_PAGE));
            SearchPage answer = search.page(query, count, offset);
            for (Result result : answer.results()) {
                if (found.size() < upTo) {
                    found.putIfAbsent(result.contentUrl(), candidate(result, label, query));
                }
            }
            // a service that never moves on would be asked for ever
            if (answer.results().isEmpty() || answer.nextOffset() <= offset) {
                return;
            }
            offset = answer.nextOffset();
        }
    }

    private static void offerInTurn(List<Map<String, Candidate>> found, CandidateSink sink)
            throws InterruptedException {
        sink.expect(found.stream().mapToInt(Map::size).sum());
        var turns = found.stream().map(m -> m.values().iterator()).toList();
        boolean more = true;
        while (more) {
            more = false;
            for (var turn : turns) {
                if (turn.hasNext()) {
                    sink.offer(turn.next());
                    more = true;
                }
            }
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
