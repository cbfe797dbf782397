package io.drivetrain.gatherer.gathering;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.GatheringRequested;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.gatherer.exif.ExifFacts;
import io.drivetrain.gatherer.fetch.FetchResult.Picture;
import io.drivetrain.gatherer.source.Candidate;
import io.drivetrain.platform.fact.FactNotWritten;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.object.ObjectStoreException;
import io.drivetrain.platform.work.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Takes a picture in: first its bytes, then the fact that names them, so that no fact ever points nowhere. */
final class Intake {

    private final ObjectStore store;
    private final Facts facts;
    private final Patience patience;
    private final Clock clock;
    private final Room room = Room.ofHeap();

    Intake(ObjectStore store, Facts facts, Patience patience, Clock clock) {
        this.store = store;
        this.facts = facts;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * @return whether the bytes were in the store already
     * @throws ObjectStoreException if the store was away for too long
     * @throws FactNotWritten if the brokers were away for too long
     */
    boolean take(Picture picture, Candidate from, String sourceKind, GatheringRequested request)
            throws InterruptedException {
        String key = ObjectKeys.image(picture.sha256());
        boolean created;
        try (var place = room.take(picture.bytes())) {
            created = patience.call(() -> store.putIfAbsent(key, picture.file(), picture.mediaType()));
        }
        var fact = new ImageGathered(
                picture.sha256(),
                request.classifier(),
                request.gathering(),
                from.label(),
                picture.bytes(),
                sourceKind,
                from.locator(),
                from.page(),
                from.licence(),
                from.creator(),
                from.attribution(),
                attributes(picture, from),
                clock.instant());
        patience.run(() -> facts.say(fact));
        return !created;
    }

    /** What the source says counts more than what the file says. */
    private static Map<String, String> attributes(Picture picture, Candidate from) {
        if (!picture.mediaType().equals("image/jpeg")) {
            return from.attributes();
        }
        try {
            Map<String, String> attributes = new HashMap<>(ExifFacts.of(picture.file()));
            attributes.putAll(from.attributes());
            return attributes;
        } catch (IOException e) {
            throw new UncheckedIOException("the scratch file " + picture.file() + " cannot be read", e);
        }
    }
}
