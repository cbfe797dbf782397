package io.drivetrain.verifier.screen;

import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.event.ImageScreened;
import io.drivetrain.contracts.event.ImageScreened.Verdict;
import io.drivetrain.contracts.event.LabelDecided;
import io.drivetrain.imaging.RgbImage;
import io.drivetrain.imaging.Transforms;
import io.drivetrain.platform.fact.FactWriter;
import io.drivetrain.platform.fact.Position;
import io.drivetrain.platform.fact.TopicFeed;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.object.ObjectStoreException;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes one gathered picture after the other, says the verdict, and for an accepted one the label it was gathered for. */
@ApplicationScoped
class Screener {

    private static final long MAX_BYTES = 64L << 20;
    private static final int THUMBNAIL = 256;
    private static final int PERSISTENCE = 20;
    private static final Duration VIEW = Duration.ofSeconds(10);

    private final ObjectStore store;
    private final FactWriter facts;
    private final TopicFeed feed;
    private final Catalogue catalogue;

    Screener(ObjectStore store, FactWriter facts, TopicFeed feed, Catalogue catalogue) {
        this.store = store;
        this.facts = facts;
        this.feed = feed;
        this.catalogue = catalogue;
    }

    @Incoming("image-gathered")
    @Blocking
    void onGathered(ConsumerRecord<String, byte[]> record) throws InterruptedException {
        var gathered = Json.read(record.value(), ImageGathered.class);
        // the views have to show what was said before a restart
        while (!feed.caughtUp()) {
            Thread.sleep(50);
        }
        feed.awaitPassed(new Position(gathered.topic(), record.partition(), record.offset()), VIEW);
        var known = catalogue.find(gathered.classifier(), gathered.image()).orElse(null);
        if (known != null && known.screened() != null) {
            if (known.accepted() && known.decided() == null) {
                // killed between the verdict and the label
                feed.awaitPassed(facts.say(label(gathered)), VIEW);
            }
            return;
        }
        var verdict = screen(gathered);
        var position = facts.say(verdict);
        if (verdict.verdict() == Verdict.ACCEPTED) {
            feed.awaitPassed(facts.say(label(gathered)), VIEW);
        }
        feed.awaitPassed(position, VIEW);
    }

    private static LabelDecided label(ImageGathered gathered) {
        return new LabelDecided(
                gathered.classifier(),
                gathered.image(),
                gathered.label(),
                Actor.source(gathered.source()),
                false,
                "gathered for it",
                Instant.now());
    }

    private ImageScreened screen(ImageGathered gathered) throws InterruptedException {
        Optional<byte[]> bytes = bytes(gathered);
        if (bytes.isEmpty()) {
            return unsound(
                    gathered,
                    new Screening.Unsound(Verdict.REJECTED, "bytes-missing", "its bytes are not in the object store"));
        }
        return switch (Screening.of(bytes.get())) {
            case Screening.Unsound unsound -> unsound(gathered, unsound);
            case Screening.Sound sound -> sound(gathered, sound);
        };
    }

    private ImageScreened sound(ImageGathered gathered, Screening.Sound sound) {
        RgbImage image = sound.decoded().image();
        String pixels = image.digest();
        String twin = catalogue.withPixels(gathered.classifier(), pixels).orElse(null);
        if (twin == null) {
            store.putIfAbsent(
                    ObjectKeys.thumbnail(gathered.image()),
                    Transforms.shrink(image, THUMBNAIL).toJpeg(.8f),
                    "image/jpeg");
        }
        return new ImageScreened(
                gathered.image(),
                gathered.classifier(),
                twin == null ? Verdict.ACCEPTED : Verdict.REJECTED,
                twin == null ? null : "duplicate",
                twin == null ? null : "its pixels are those of " + twin,
                sound.decoded().format().word(),
                image.width(),
                image.height(),
                pixels,
                twin,
                sound.decoded().warnings(),
                Instant.now());
    }

    private static ImageScreened unsound(ImageGathered gathered, Screening.Unsound why) {
        return new ImageScreened(
                gathered.image(),
                gathered.classifier(),
                why.verdict(),
                why.reason(),
                why.detail(),
                null,
                0,
                0,
                null,
                null,
                List.of(),
                Instant.now());
    }

    /** A store that is away is waited for, about as long as a restart takes; then the record is a dead letter. */
    private Optional<byte[]> bytes(ImageGathered gathered) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return store.get(ObjectKeys.image(gathered.image()), MAX_BYTES);
            } catch (ObjectStoreException e) {
                if (attempt == PERSISTENCE) {
                    throw e;
                }
                Thread.sleep(1000);
            }
        }
    }
}
