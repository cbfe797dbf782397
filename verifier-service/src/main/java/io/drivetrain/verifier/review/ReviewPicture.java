package io.drivetrain.verifier.review;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.ReviewRequested;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.verifier.screen.Decoders;
import io.drivetrain.verifier.screen.Look;
import jakarta.inject.Singleton;

/** The picture of a review as a JPEG of ours: a captured one is as hostile as any until it was decoded. */
@Singleton
class ReviewPicture {

    private final ObjectStore store;
    private final Decoders decoders;
    private final long maxBytes;

    ReviewPicture(ObjectStore store, Decoders decoders, ReviewConfig config) {
        this.store = store;
        this.decoders = decoders;
        this.maxBytes = config.maxBytes().asLongValue();
    }

    byte[] of(ReviewRequested request) {
        var thumbnail = store.get(ObjectKeys.thumbnail(request.image()), maxBytes);
        return thumbnail.orElseGet(() -> drawn(request));
    }

    private byte[] drawn(ReviewRequested request) {
        if (request.capture() == null) {
            throw Problem.notFound("thumbnail of image", request.image());
        }
        var bytes = store.get(request.capture(), maxBytes)
                .filter(each -> Digests.sha256(each).equals(request.image()))
                .orElseThrow(() -> Problem.notFound("captured picture of review", request.review()));
        return switch (decoders.look(bytes)) {
            case Look.Usable usable -> usable.thumbnail();
            case Look.Unusable unusable -> throw Problem.invalid(unusable.reason(), unusable.detail());
            case Look.Foreign foreign -> throw Problem.invalid(foreign.reason(), foreign.detail());
        };
    }
}
