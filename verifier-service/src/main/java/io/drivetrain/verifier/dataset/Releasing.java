package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.contracts.event.DatasetRequested;
import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.object.VersionClaims;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.drivetrain.verifier.catalogue.Picture;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Answers a request for a dataset exactly once. Each step can be repeated: the claim finds its number again, and a
 * manifest that a crashed try wrote stays what it is, as others may have seen it.
 */
final class Releasing {

    private final Catalogue catalogue;
    private final Releases releases;
    private final Withheld withheld;
    private final ObjectStore store;
    private final VersionClaims claims;
    private final Consumer<DatasetReleased> say;
    private final DatasetConfig config;
    private final Clock clock;

    Releasing(
            Catalogue catalogue,
            Releases releases,
            Withheld withheld,
            ObjectStore store,
            Consumer<DatasetReleased> say,
            DatasetConfig config,
            Clock clock) {
        this.catalogue = catalogue;
        this.releases = releases;
        this.withheld = withheld;
        this.store = store;
        this.claims = new VersionClaims(store, ObjectKeys::datasetClaim);
        this.say = say;
        this.config = config;
        this.clock = clock;
    }

    /** Releases or refuses, unless this request has its answer. */
    void answer(DatasetRequested request) {
        if (releases.answer(request.request()).isPresent()) {
            return;
        }
        var answer = catalogue
                .definition(request.classifier())
                .map(definition -> released(definition, request))
                .orElseGet(() -> refused(request, "classifier '" + request.classifier() + "' is not defined"));
        say.accept(answer);
        releases.apply(answer);
    }

    private DatasetReleased released(ClassifierDefined definition, DatasetRequested request) {
        var plan = request.plan();
        var selection = Selection.of(definition, usable(request.classifier()), plan, request.at());
        var refusal = Refusals.of(definition, selection, plan, config.maxPictures());
        if (refusal.isPresent()) {
            return refused(request, refusal.get());
        }
        var parts = Parts.of(selection.members(), plan, before(request));
        var unsplit = Refusals.of(definition, parts);
        if (unsplit.isPresent()) {
            return refused(request, unsplit.get());
        }
        int version = claims.claim(request.classifier(), request.request(), releases.versions(request.classifier()));
        var key = ObjectKeys.datasetManifest(request.classifier(), version);
        byte[] manifest = keep(
                key,
                Manifests.write(Snapshot.of(selection, parts, plan.weighting()).items()));
        var snapshot = read(manifest);
        var card = Card.write(new Draft(definition, version, request, selection, parts, snapshot));
        store.putIfAbsent(
                ObjectKeys.datasetCard(request.classifier(), version),
                card.getBytes(StandardCharsets.UTF_8),
                "text/markdown; charset=utf-8");
        return new DatasetReleased(
                request.request(),
                request.classifier(),
                version,
                key,
                Digests.sha256(manifest),
                snapshot.counts(),
                plan.seed(),
                plan,
                null,
                request.by(),
                clock.instant());
    }

    private List<Picture> usable(String classifier) {
        return catalogue.pictures(classifier).stream()
                .filter(picture -> !picture.accepted() || !withheld.withholds(picture))
                .toList();
    }

    /** Where the newest version with this split has each picture. */
    private Map<String, Part> before(DatasetRequested request) {
        var newest = releases.newestLike(request.classifier(), request.plan());
        return newest.flatMap(
                        released -> store.open(ObjectKeys.datasetManifest(released.classifier(), released.version())))
                .map(bytes -> {
                    try (var items = Manifests.read(bytes)) {
                        return items.collect(Collectors.toMap(DatasetItem::image, DatasetItem::part));
                    }
                })
                .orElse(Map.of());
    }

    /** What lies under the key afterwards. */
    private byte[] keep(String key, byte[] manifest) {
        return store.putIfAbsent(key, manifest, Manifests.MEDIA_TYPE)
                ? manifest
                : store.get(key, config.maxManifestBytes().asLongValue()).orElse(manifest);
    }

    private static Snapshot read(byte[] manifest) {
        try (var items = Manifests.read(new ByteArrayInputStream(manifest))) {
            return new Snapshot(items.toList());
        }
    }

    private DatasetReleased refused(DatasetRequested request, String why) {
        return new DatasetReleased(
                request.request(),
                request.classifier(),
                0,
                null,
                null,
                Map.of(),
                request.plan().seed(),
                request.plan(),
                why,
                Actor.service("verifier"),
                clock.instant());
    }
}
