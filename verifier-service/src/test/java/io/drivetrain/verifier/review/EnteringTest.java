package io.drivetrain.verifier.review;

import static io.drivetrain.verifier.Given.NOW;
import static io.drivetrain.verifier.Given.accepted;
import static io.drivetrain.verifier.Given.gathered;
import static io.drivetrain.verifier.Given.sha;
import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.Event;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.event.LabelDecided;
import io.drivetrain.contracts.event.PredictionReviewed;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.InMemoryObjectStore;
import io.drivetrain.verifier.catalogue.Catalogue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnteringTest {

    private static final byte[] BYTES = "a captured picture".getBytes(StandardCharsets.UTF_8);
    private static final String CAPTURE = "captures/bears/2026-03-01/p-1";

    private final Catalogue catalogue = new Catalogue();
    private final InMemoryObjectStore store = new InMemoryObjectStore();
    private final List<Event> said = new ArrayList<>();
    private final Entering entering = new Entering(catalogue, store, this::say, 1 << 20);

    @Test
    void aKeptCaptureEntersTheDataWithThePersonsLabel() {
        store.putIfAbsent(CAPTURE, BYTES, "");
        entering.enter(captured("teddy", true));
        assertThat(store.get(ObjectKeys.image(Digests.sha256(BYTES)), 100)).hasValue(BYTES);
        assertThat(said)
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOfSatisfying(ImageGathered.class, gathered -> {
                            assertThat(gathered.source()).isEqualTo("production");
                            assertThat(gathered.label()).isEqualTo("teddy");
                            assertThat(gathered.attributes()).containsEntry("site", "north");
                        }),
                        second -> assertThat(second).isInstanceOfSatisfying(LabelDecided.class, decided -> {
                            assertThat(decided.label()).isEqualTo("teddy");
                            assertThat(decided.blind()).isTrue();
                        }));
    }

    @Test
    void anAnswerThatComesAgainDecidesNothingAnew() {
        store.putIfAbsent(CAPTURE, BYTES, "");
        entering.enter(captured("teddy", true));
        entering.enter(captured("teddy", true));
        assertThat(said.stream().filter(LabelDecided.class::isInstance)).hasSize(1);
        assertThat(catalogue.summary("bears").gathered()).isEqualTo(1);
    }

    @Test
    void aCaptureThatIsNotKeptStaysOutOfTheData() {
        store.putIfAbsent(CAPTURE, BYTES, "");
        entering.enter(captured("teddy", false));
        assertThat(said).isEmpty();
    }

    @Test
    void aCaptureThatIsGoneOrAnotherPictureDoesNotEnter() {
        entering.enter(captured("teddy", true));
        store.putIfAbsent(CAPTURE, "other".getBytes(StandardCharsets.UTF_8), "");
        entering.enter(captured("teddy", true));
        assertThat(said).isEmpty();
    }

    @Test
    void aSecondOpinionIsADecisionOnThePictureOfTheData() {
        catalogue.apply(gathered("bears", sha("i"), "grizzly", "u"));
        catalogue.apply(accepted("bears", sha("i"), sha("pixels")));
        entering.enter(answer(sha("i"), null, "teddy", false));
        assertThat(catalogue.find("bears", sha("i")).orElseThrow().label()).isEqualTo("teddy");
    }

    private static PredictionReviewed captured(String label, boolean kept) {
        return answer(Digests.sha256(BYTES), CAPTURE, label, kept);
    }

    private static PredictionReviewed answer(String image, String capture, String label, boolean kept) {
        return new PredictionReviewed(
                "q-1",
                "bears",
                image,
                capture,
                null,
                null,
                null,
                label,
                true,
                kept,
                Map.of("site", "north"),
                Actor.person("anna"),
                NOW);
    }

    private void say(Event event) {
        said.add(event);
        switch (event) {
            case ImageGathered fact -> catalogue.apply(fact);
            case LabelDecided fact -> catalogue.apply(fact);
            default -> throw new AssertionError(event);
        }
    }
}
