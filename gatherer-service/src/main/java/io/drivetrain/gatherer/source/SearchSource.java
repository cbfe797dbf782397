package io.drivetrain.gatherer.source;

import io.drivetrain.contracts.event.Condition;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.gatherer.source.PictureSearch.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A search, asked for each label's queries; each query gets its share of the pictures that are wanted. All pages are
 * asked for first, which is quick beside the downloads: so it is known how much there is to do, and the pictures of the
 * labels come in turn.
 *
 * @param labels those that pictures are wanted of
 * @param perLabel results wanted of each
 * @param condition added to every query, and told of every picture
 */
record SearchSource(PictureSearch search, List<LabelSpec> labels, int perLabel, Optional<Condition> condition)
        implements ImageSource {

    private static final int MAX_PAGES = 500;
    private static final int MAX_RESULTS = 200_000;

    @Override
    public String kind() {
        return search.kind();
    }

    @Override
    public void find(CandidateSink sink) throws SourceException, InterruptedException {
        if ((long) labels.size() * perLabel > MAX_RESULTS) {
            throw new SourceException("a search of " + perLabel + " pictures for each of " + labels.size()
                    + " labels is too much for one gathering; " + MAX_RESULTS + " in all are allowed");
        }
        List<Map<String, Candidate>> found = new ArrayList<>();
        try {
            for (LabelSpec label : labels) {
                found.add(new LinkedHashMap<>());
                search(label, found.getLast());
            }
        } catch (SourceException e) {
            // what was found before it failed is worth having
            offerInTurn(found, sink);
            throw e;
        }
        if (found.stream().allMatch(Map::isEmpty)) {
            throw new SourceException(search.named() + " found no picture for any query of "
                    + String.join(
                            ", ", labels.stream().map(LabelSpec::name).limit(10).toList()));
        }
        offerInTurn(found, sink);
    }

    private void search(LabelSpec label, Map<String, Candidate> found) throws SourceException, InterruptedException {
        List<String> queries = label.queries();
        for (int i = 0; i < queries.size(); i++) {
            int share = Math.ceilDiv(perLabel - found.size(), queries.size() - i);
            String query = queries.get(i) + condition.map(c -> " " + c.name()).orElse("");
            search(label.name(), query, found, found.size() + share);
        }
    }

    private void search(String label, String query, Map<String, Candidate> found, int upTo)
            throws SourceException, InterruptedException {
        @Nullable String from = null;
        for (int page = 0; page < MAX_PAGES && found.size() < upTo; page++) {
            int count = Math.clamp(upTo - found.size(), 1, search.largestPage());
            PictureSearch.Page answer = search.page(query, count, from);
            for (Hit hit : answer.hits()) {
                if (found.size() < upTo) {
                    found.putIfAbsent(hit.url(), candidate(hit, label, query));
                }
            }
            from = answer.next();
            if (from == null) {
                return;
            }
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

    private Candidate candidate(Hit hit, String label, String query) {
        Map<String, String> attributes = new HashMap<>(hit.attributes());
        attributes.put("query", query);
        condition.ifPresent(c -> attributes.put(c.attribute(), c.value()));
        return new Candidate(
                hit.url(),
                label,
                new Content.Web(),
                hit.page(),
                hit.licence(),
                hit.creator(),
                hit.attribution(),
                Map.copyOf(attributes));
    }
}
