package io.drivetrain.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.contracts.event.GatheringSource;
import io.drivetrain.contracts.event.GatheringSource.Search;
import io.drivetrain.contracts.event.LabelSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Photographs from the live web, found by a search over openly licensed works. About a tenth of what the verifier accepts
 * is taken out of the data again, by a decision as people make it, and kept for the traffic.
 */
final class WebPictures implements Pictures {

    private static final int ONE_IN = 10;
    private static final int MOST = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String WHY = "held back for the traffic of the demo";

    private final Search search;
    private final HeldBack held = new HeldBack();

    WebPictures(Search.Service service) {
        this.search = new Search(service, Search.USUAL_PER_LABEL, Search.Licence.ANY, null);
    }

    @Override
    public GatheringSource source(Stage stage) {
        return search;
    }

    @Override
    public void accepted(Stage stage) throws InterruptedException {
        for (LabelSpec label : stage.plan().labels()) {
            for (String image : some(images(stage, label.name()))) {
                byte[] bytes = Patience.of("picture " + image, PATIENCE)
                        .until(seen -> stage.api().bytes("/verify/api/v1/images/" + image));
                held.add(bytes, label.name());
                takeOut(stage, image);
            }
        }
        if (held.size() == 0) {
            throw new ActFailed("too few pictures were accepted to keep some for the traffic");
        }
        stage.screen().fact("%d pictures held back for the traffic", held.size());
    }

    @Override
    public Shot day(int number) {
        return held.day(number);
    }

    @Override
    public Shot night(int number) {
        return held.night(number);
    }

    @Override
    public String traffic() {
        return held.size() + " pictures of " + search.service() + " that were taken out of the data for it";
    }

    /** By their digests, which know nothing of how good they are. */
    private static List<String> some(List<String> images) {
        return images.stream()
                .sorted(Comparator.naturalOrder())
                .limit(images.isEmpty() ? 0 : Math.max(1, images.size() / ONE_IN))
                .toList();
    }

    private static List<String> images(Stage stage, String label) throws InterruptedException {
        String path = "/verify/api/v1/classifiers/" + stage.classifier() + "/images?verdict=ACCEPTED&label=" + label
                + "&limit=" + MOST;
        JsonNode page = Patience.of("the pictures of '" + label + "'", PATIENCE)
                .until(seen -> stage.api().find(path, JsonNode.class));
        var images = new ArrayList<String>();
        page.path("items").forEach(item -> images.add(item.path("image").asText()));
        return images;
    }

    /** A decision for no label. Saying it twice changes nothing, so a lost answer is asked for again. */
    private static void takeOut(Stage stage, String image) throws InterruptedException {
        var wish = Map.of("image", image, "why", WHY);
        var unused = Patience.of("picture " + image + " to be taken out of the data", PATIENCE)
                .until(seen -> Optional.of(stage.api()
                        .post("/verify/api/v1/classifiers/" + stage.classifier() + "/labels", wish, JsonNode.class)));
    }
}
