package io.drivetrain.gatherer.source;

import io.drivetrain.contracts.event.GatheringSource.Urls;

/** Pictures somebody listed. */
record UrlListSource(Labels labels, Urls urls) implements ImageSource {

    @Override
    public String kind() {
        return "urls";
    }

    @Override
    public void find(CandidateSink sink) throws InterruptedException {
        sink.expect(urls.items().size());
        for (Urls.Item item : urls.items()) {
            if (labels.has(item.label())) {
                sink.offer(new Candidate(
                        item.url().strip(),
                        item.label(),
                        new Content.Web(),
                        null,
                        item.licence(),
                        item.creator(),
                        item.attribution(),
                        item.attributes()));
            } else {
                sink.miss(
                        item.url(),
                        "unknown-label",
                        "classifier '" + labels.classifier() + "' has no label '" + item.label() + "'");
            }
        }
    }
}
