package io.drivetrain.verifier.sweep;

import static io.drivetrain.verifier.Given.NOW;
import static io.drivetrain.verifier.Given.gathered;
import static io.drivetrain.verifier.Given.sha;
import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.GatheringProgressed;
import io.drivetrain.contracts.event.GatheringRequested;
import io.drivetrain.contracts.event.GatheringSource;
import io.drivetrain.platform.object.InMemoryObjectStore;
import io.drivetrain.verifier.Given;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.drivetrain.verifier.dataset.DatasetsInTests;
import io.drivetrain.verifier.sweep.Sweep.State;
import io.drivetrain.verifier.takedown.Withdrawals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SweepingTest {

    private static final Instant OLD = NOW.minus(Duration.ofDays(2));

    private final Turning clock = new Turning();
    private final InMemoryObjectStore store = new InMemoryObjectStore(clock);
    private final Catalogue catalogue = new Catalogue();
    private final Gatherings gatherings = new Gatherings();
    private final DatasetsInTests datasets = new DatasetsInTests(store);

    @Property(tries = 300)
    void nothingThatAFactNamesIsEverRemovedAndAllElseThatIsOldIsGone(
            @ForAll @Size(max = 30) Set<@IntRange(max = 40) Integer> stored,
            @ForAll @Size(max = 30) Set<@IntRange(max = 40) Integer> named,
            @ForAll @Size(max = 30) Set<@IntRange(max = 40) Integer> young) {
        var test = new SweepingTest();
        var left = new HashSet<String>();
        for (int number : stored) {
            var image = sha("p" + number);
            test.clock.at = young.contains(number) ? NOW : OLD;
            test.put(ObjectKeys.image(image));
            test.put(ObjectKeys.thumbnail(image));
            test.put("embeddings/" + sha("e") + "/" + image);
            if (named.contains(number)) {
                test.catalogue.apply(gathered("bears", image, "grizzly", "u"));
            }
            if (named.contains(number) || young.contains(number)) {
                left.add(ObjectKeys.image(image));
            }
        }
        var all = new HashSet<>(test.store.list("", 1000));

        var look = test.run(false, 1);
        assertThat(test.store.list("", 1000)).containsExactlyInAnyOrderElementsOf(all);
        var swept = test.run(true, 1);

        assertThat(test.store.list("images/", 1000)).containsExactlyInAnyOrderElementsOf(left);
        assertThat(swept.kinds())
                .allSatisfy(tally -> assertThat(tally.removed()).isEqualTo(tally.unnamed()));
        assertThat(look.kinds())
                .extracting(Tally::unnamed)
                .isEqualTo(swept.kinds().stream().map(Tally::unnamed).toList());
    }

    @Test
    void aPictureThatIsBeingGatheredIsLeftUntilTheGatheringHasEnded() {
        clock.at = OLD;
        put(ObjectKeys.image(sha("stored")));
        gatherings.apply(requested(new GatheringSource.Search(10)));
        assertThat(run(true, 1).kinds().getFirst().awaited()).isEqualTo(1);
        assertThat(store.list("images/", 9)).hasSize(1);

        gatherings.apply(progressed(GatheringProgressed.State.DONE));
        assertThat(run(true, 1).kinds().getFirst().removed()).isEqualTo(1);
        assertThat(store.list("images/", 9)).isEmpty();
    }

    @Test
    void anUploadThatAGatheringWasMadeFromIsLeft() {
        clock.at = OLD;
        put(ObjectKeys.archive(sha("used")));
        put(ObjectKeys.archive(sha("forgotten")));
        gatherings.apply(requested(new GatheringSource.Archive(sha("used"))));
        run(true, 1);
        assertThat(store.list("archives/", 9)).containsExactly(ObjectKeys.archive(sha("used")));
    }

    @Test
    void anUnfinishedDatasetIsRemovedButItsNumberStaysTaken() {
        clock.at = OLD;
        put(ObjectKeys.datasetManifest("bears", 1));
        put(ObjectKeys.datasetManifest("bears", 2));
        put(ObjectKeys.datasetCard("bears", 2));
        put(ObjectKeys.datasetClaim("bears", 2));
        put(ObjectKeys.datasetManifest("cats", 1));
        datasets.released(Given.released("bears", 1));
        datasets.requested(Given.requested("waits", "cats"));
        run(true, 1);
        assertThat(store.list("datasets/", 9))
                .containsExactly(
                        ObjectKeys.datasetManifest("bears", 1),
                        ObjectKeys.datasetClaim("bears", 2),
                        ObjectKeys.datasetManifest("cats", 1));
    }

    @Test
    void aSweepThatWouldRemoveMostOfAKindIsStoppedBeforeItRemovesAnything() {
        clock.at = OLD;
        for (int i = 0; i < 10; i++) {
            put(ObjectKeys.image(sha("p" + i)));
        }
        catalogue.apply(gathered("bears", sha("p1"), "grizzly", "u"));
        var stopped = run(true, .5);
        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        assertThat(stopped.stopped())
                .isEqualTo("9 of 10 objects under images/ are named by no fact, more than a share of 0.50: were facts"
                        + " lost? Nothing was removed");
        assertThat(store.list("images/", 20)).hasSize(10);
    }

    @Test
    void whatHasAnotherKeeperOrAnotherFormIsLeft() {
        clock.at = OLD;
        var others =
                List.of("backbones/resnet18.safetensors", "images/readme.txt", "inbox/a.jpg", "runs/r1/request.json");
        others.forEach(this::put);
        run(true, 1);
        assertThat(store.list("", 9)).containsExactlyElementsOf(others);
    }

    private Sweep run(boolean remove, double largestShare) {
        var names = new Names(catalogue, new Withdrawals(), datasets.datasets(), gatherings);
        var sweep = new Sweep(
                "s1", remove, NOW.minus(Duration.ofDays(1)), Actor.person("anna"), NOW, State.RUNNING, List.of(), null);
        return new Sweeping(new Sweeper(store, names::of), largestShare).run(sweep, told -> {});
    }

    private void put(String key) {
        store.putIfAbsent(key, new byte[] {1}, "application/octet-stream");
    }

    private static GatheringRequested requested(GatheringSource source) {
        return new GatheringRequested("g1", "bears", source, Actor.person("anna"), NOW);
    }

    private static GatheringProgressed progressed(GatheringProgressed.State state) {
        return new GatheringProgressed("g1", "bears", state, 1, 1, 0, Map.of(), Map.of(), null, NOW, NOW);
    }

    private static final class Turning extends Clock {
        private Instant at = NOW;

        @Override
        public Instant instant() {
            return at;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
