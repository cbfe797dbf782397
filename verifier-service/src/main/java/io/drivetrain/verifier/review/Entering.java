package io.drivetrain.verifier.review;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.Event;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.event.LabelDecided;
import io.drivetrain.contracts.event.PredictionReviewed;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.verifier.catalogue.Catalogue;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * What an answer means for the data: a captured picture that is kept is gathered with source {@value #SOURCE}, and the
 * person's label is decided. Every step can be repeated.
 */
final class Entering {

    static final String SOURCE = "production";
    private static final Logger LOG = Logger.getLogger(Entering.class);

    private final Catalogue catalogue;
    private final ObjectStore store;
    private final Consumer<Event> say;
    private final long maxBytes;

    Entering(Catalogue catalogue, ObjectStore store, Consumer<Event> say, long maxBytes) {
        this.catalogue = catalogue;
        this.store = store;
        this.say = say;
        this.maxBytes = maxBytes;
    }

    void enter(PredictionReviewed answer) {
        if (answer.capture() == null) {
            if (catalogue.find(answer.classifier(), answer.image()).isPresent()) {
                decide(answer);
            }
        } else if (answer.kept()) {
            captured(answer).ifPresent(bytes -> {
                gather(answer, bytes);
                decide(answer);
            });
        }
    }

    /** Its bytes; none if the capture is gone or is not the picture that was looked at, which is logged. */
    private Optional<byte[]> captured(PredictionReviewed answer) {
        String key = String.valueOf(answer.capture());
        var bytes = store.get(key, maxBytes).filter(each -> Digests.sha256(each).equals(answer.image()));
        if (bytes.isEmpty()) {
            LOG.errorf(
                    "review %s: '%s' is not there or not the picture that was looked at; it does not enter the data",
                    answer.review(), key);
        }
        return bytes;
    }

    private void gather(PredictionReviewed answer, byte[] bytes) {
        store.putIfAbsent(ObjectKeys.image(answer.image()), bytes, "application/octet-stream");
        say.accept(new ImageGathered(
                answer.image(),
                answer.classifier(),
                "review-" + answer.review(),
                String.valueOf(answer.label()),
                bytes.length,
                SOURCE,
                String.valueOf(answer.capture()),
                null,
                null,
                null,
                null,
                answer.attributes(),
                answer.at()));
    }

    private void decide(PredictionReviewed answer) {
        var decided = new LabelDecided(
                answer.classifier(),
                answer.image(),
                answer.label(),
                answer.by(),
                answer.blind(),
                "review " + answer.review(),
                answer.at());
        boolean heard = catalogue
                .find(answer.classifier(), answer.image())
                .map(picture -> picture.decisions().includes(decided))
                .orElse(false);
        if (!heard) {
            say.accept(decided);
        }
    }
}
