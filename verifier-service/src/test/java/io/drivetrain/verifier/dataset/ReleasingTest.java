package io.drivetrain.verifier.dataset;

import static io.drivetrain.verifier.Given.NOW;
import static io.drivetrain.verifier.Given.accepted;
import static io.drivetrain.verifier.Given.decided;
import static io.drivetrain.verifier.Given.defined;
import static io.drivetrain.verifier.Given.gathered;
import static io.drivetrain.verifier.Given.rejected;
import static io.drivetrain.verifier.Given.requested;
import static io.drivetrain.verifier.Given.sha;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.DatasetPlan;
import io.drivetrain.contracts.event.DatasetReleased;
import io.drivetrain.contracts.event.DatasetRequested;
import io.drivetrain.contracts.event.RefreshPolicy;
import io.drivetrain.contracts.event.Weighting;
import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import io.drivetrain.platform.fact.FactNotWritten;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.InMemoryObjectStore;
import io.drivetrain.platform.object.VersionClaims;
import io.drivetrain.verifier.Settings;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.drivetrain.verifier.catalogue.Picture;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ReleasingTest {

    private final InMemoryObjectStore store = new InMemoryObjectStore();
    private final Catalogue catalogue = new Catalogue();
    private final List<DatasetReleased> said = new ArrayList<>();
    private Releases releases = new Releases();
    private Predicate<Picture> withheld = picture -> false;
    private boolean brokersAway;

    @Test
    void acceptedPicturesBecomeAnImmutableManifestWithItsCountsAndCard() {
        bears(40);
        releasing().answer(requested("r1", "bears"));
        var released = only();
        assertThat(released.version()).isEqualTo(1);
        assertThat(released.refused()).isNull();
        assertThat(released.by()).isEqualTo(Actor.person("anna"));
        assertThat(released.counts().values().stream().mapToInt(i -> i).sum()).isEqualTo(40);
        assertThat(released.counts()).containsOnlyKeys("grizzly/train", "grizzly/valid", "teddy/train", "teddy/valid");
        byte[] manifest = manifest(1);
        assertThat(Digests.sha256(manifest)).isEqualTo(released.manifestSha256());
        assertThat(items(1))
                .hasSize(40)
                .isSortedAccordingTo(Comparator.comparing(DatasetItem::label).thenComparing(DatasetItem::image));
        assertThat(card(1))
                .contains(
                        "40 pictures",
                        "| label | train | valid | calibration | test | all | valid share |",
                        "| grizzly |",
                        "| CC0 | 40 |");
    }

    @Test
    void theSameRequestIsAnsweredOnce() {
        bears(10);
        releasing().answer(requested("r1", "bears"));
        releasing().answer(requested("r1", "bears"));
        assertThat(said).hasSize(1);
    }

    @Test
    void aRequestThatCrashedBeforeItsFactTakesItsOwnVersionAndManifestUpAgain() {
        bears(10);
        brokersAway = true;
        assertThatThrownBy(() -> releasing().answer(requested("r1", "bears"))).isInstanceOf(FactNotWritten.class);
        byte[] written = manifest(1);
        brokersAway = false;
        restart();
        bears(20);
        releasing().answer(requested("r1", "bears"));
        assertThat(only().version()).isEqualTo(1);
        assertThat(manifest(1)).isEqualTo(written);
        assertThat(only().manifestSha256()).isEqualTo(Digests.sha256(written));
        assertThat(only().counts().values().stream().mapToInt(i -> i).sum()).isEqualTo(10);
        assertThat(store.stat(ObjectKeys.datasetClaim("bears", 2))).isEmpty();
    }

    @Test
    void aVersionClaimedByAnotherRequestIsLeftToIt() {
        bears(10);
        new VersionClaims(store, ObjectKeys::datasetClaim).claim("bears", "someone-else", Set.of());
        releasing().answer(requested("r1", "bears"));
        assertThat(only().version()).isEqualTo(2);
    }

    @Test
    void eachRequestGetsTheNextVersion() {
        bears(10);
        releasing().answer(requested("r1", "bears"));
        releasing().answer(requested("r2", "bears"));
        restart();
        releasing().answer(requested("r3", "bears"));
        assertThat(said).extracting(DatasetReleased::version).containsExactly(1, 2, 3);
        assertThat(manifest(2)).isEqualTo(manifest(1));
    }

    @Test
    void ofPicturesWithEqualPixelsTheOneAPersonLabelledIsReleasedElseTheEarliest() {
        bears(10);
        picture("early", "grizzly", 0, "shared");
        picture("late", "teddy", 60, "shared");
        releasing().answer(requested("r1", "bears"));
        assertThat(images(1)).contains(sha("early")).doesNotContain(sha("late"));
        catalogue.apply(decided("bears", sha("late"), "teddy", Actor.person("anna")));
        releasing().answer(requested("r2", "bears"));
        assertThat(images(2)).contains(sha("late")).doesNotContain(sha("early"));
    }

    @Test
    void removedRejectedWaitingAndUndefinedPicturesStayOut() {
        bears(10);
        picture("removed", "grizzly", 0, "x1");
        catalogue.apply(decided("bears", sha("removed"), null, Actor.person("anna")));
        catalogue.apply(gathered("bears", sha("bad"), "grizzly", "u"));
        catalogue.apply(rejected("bears", sha("bad"), "corrupt"));
        catalogue.apply(gathered("bears", sha("new"), "grizzly", "u"));
        picture("panda", "panda", 0, "x2");
        releasing().answer(requested("r1", "bears"));
        assertThat(items(1)).hasSize(10);
        assertThat(card(1))
                .contains(
                        "| removed | 1 |",
                        "| not accepted | 1 |",
                        "| not screened yet | 1 |",
                        "| label no longer defined | 1 |");
    }

    @Test
    void aPictureStaysInItsPartInLaterVersions() {
        bears(60);
        releasing().answer(requested("r1", "bears"));
        bears(120);
        releasing().answer(requested("r2", "bears"));
        var before = new HashSet<>(items(1));
        assertThat(new HashSet<>(items(2))).containsAll(before);
    }

    @Test
    void refusalsSayWhatIsMissing() {
        releasing().answer(requested("r0", "cats"));
        assertRefused("classifier 'cats' is not defined");

        catalogue.apply(defined("bears", "grizzly", "teddy", "black"));
        releasing().answer(requested("r1", "bears"));
        assertRefused("classifier 'bears' has no accepted picture");

        catalogue.apply(gathered("bears", sha("new"), "grizzly", "u"));
        releasing().answer(requested("r2", "bears"));
        assertRefused("classifier 'bears' has no accepted picture yet; 1 are still waiting to be screened");

        picture("g1", "grizzly", 0, "g1");
        picture("g2", "grizzly", 0, "g2");
        releasing().answer(requested("r3", "bears"));
        assertRefused("all accepted pictures of classifier 'bears' have the one label 'grizzly':"
                + " there is nothing to tell apart");

        picture("t1", "teddy", 0, "t1");
        releasing().answer(requested("r4", "bears"));
        assertRefused("label 'black' of classifier 'bears' has no accepted picture; gather more for it");

        picture("b1", "black", 0, "b1");
        releasing().answer(requested("r5", "bears"));
        assertRefused("label 'teddy' and label 'black' of classifier 'bears' has a single accepted picture:"
                + " it needs one to train on and another one to validate with");
        assertThat(store.list("datasets/", 10)).isEmpty();
    }

    @Test
    void aLabelOfNearDuplicatesOnlyIsRefusedAndTheCardCountsGroups() {
        catalogue.apply(defined("bears", "grizzly", "teddy"));
        for (int i = 0; i < 3; i++) {
            hashed("grizzly", i, 1L << i);
            hashed("teddy", i, 1L << 40 | 1L << i);
        }
        hashed("teddy", 3, 0x7fff_0000_ffffL);
        releasing().answer(requested("r1", "bears"));
        assertRefused(
                "all accepted pictures of label 'grizzly' of classifier 'bears' are near-duplicates of one another:"
                        + " they stay in one part, so nothing is left to validate with; gather different ones");

        hashed("grizzly", 3, 0x5555_5555_5555L);
        releasing().answer(requested("r2", "bears"));
        assertThat(said.getLast().refused()).isNull();
        assertThat(card(1)).contains("They form 3 groups of near-duplicates");
    }

    private void hashed(String label, int number, long hash) {
        var name = label + number;
        catalogue.apply(gathered("bears", sha(name), label, "https://example.org/" + name, NOW.plusSeconds(number)));
        catalogue.apply(accepted(
                "bears", sha(name), sha("pixels of " + name), HexFormat.of().toHexDigits(hash)));
    }

    @Test
    void theRefreshPolicyAndTheWeightsAreInTheFactTheManifestAndTheCard() {
        bears(40);
        picture("g", "grizzly", 99, "g");
        var plan =
                new DatasetPlan(42, .2, 0, 0, List.of(), new RefreshPolicy.SlidingWindow(null, 10), Weighting.BALANCED);
        releasing().answer(new DatasetRequested("r1", "bears", plan, Actor.person("anna"), NOW));
        assertThat(only().plan()).isEqualTo(plan);
        assertThat(images(1)).hasSize(20).contains(sha("g"), sha("p39")).doesNotContain(sha("p0"));
        assertThat(items(1)).filteredOn(item -> item.part() == Part.TRAIN).allMatch(item -> item.weight() != null);
        assertThat(card(1))
                .contains(
                        "Refresh policy: the newest pictures, at most 10 a label.",
                        "Weights in training: every label counts the same in all.",
                        "| not kept by the refresh policy | 21 |");
    }

    @Test
    void aWindowThatKeepsTooLittleIsNamedInTheRefusal() {
        bears(40);
        var plan = new DatasetPlan(42, .2, 0, 0, List.of(), new RefreshPolicy.SlidingWindow(1, null), Weighting.EQUAL);
        var late = NOW.plus(Duration.ofDays(2));
        releasing().answer(new DatasetRequested("r1", "bears", plan, Actor.person("anna"), late));
        assertRefused("classifier 'bears' has no accepted picture (the refresh policy left 40 pictures out)");
    }

    @Test
    void whatIsBeingTakenDownIsLeftOut() {
        bears(10);
        withheld = picture -> picture.image().equals(sha("p3"));
        releasing().answer(requested("r1", "bears"));
        assertThat(images(1)).hasSize(9).doesNotContain(sha("p3"));
    }

    @Test
    void aDatasetHasABound() {
        bears(10);
        releasing(Map.of("drivetrain.dataset.max-pictures", "9")).answer(requested("r1", "bears"));
        assertRefused("classifier 'bears' has 10 pictures, a dataset may have 9");
    }

    /** Pictures 0 to count - 1, half of them grizzlies. */
    private void bears(int count) {
        catalogue.apply(defined("bears", "grizzly", "teddy"));
        for (int i = 0; i < count; i++) {
            picture("p" + i, i % 2 == 0 ? "grizzly" : "teddy", i, "pixels" + i);
        }
    }

    private void picture(String name, String label, int second, String pixels) {
        catalogue.apply(gathered("bears", sha(name), label, "https://example.org/" + name, NOW.plusSeconds(second)));
        catalogue.apply(accepted("bears", sha(name), sha(pixels)));
    }

    private Releasing releasing() {
        return releasing(Map.of());
    }

    private Releasing releasing(Map<String, String> settings) {
        var config = Settings.of(DatasetConfig.class, settings);
        return new Releasing(
                catalogue, releases, withheld::test, store, this::say, config, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private void say(DatasetReleased fact) {
        if (brokersAway) {
            throw new FactNotWritten("away in a test", null);
        }
        said.add(fact);
    }

    /** A new process knows what the topic holds, nothing else. */
    private void restart() {
        releases = new Releases();
        said.forEach(releases::apply);
    }

    private DatasetReleased only() {
        assertThat(said).hasSize(1);
        return said.getFirst();
    }

    private void assertRefused(String why) {
        assertThat(said.getLast().refused()).isEqualTo(why);
        assertThat(said.getLast().version()).isZero();
    }

    private byte[] manifest(int version) {
        return store.get(ObjectKeys.datasetManifest("bears", version), 1 << 20).orElseThrow();
    }

    private List<DatasetItem> items(int version) {
        try (var items = Manifests.read(new ByteArrayInputStream(manifest(version)))) {
            return items.toList();
        }
    }

    private List<String> images(int version) {
        return items(version).stream().map(DatasetItem::image).toList();
    }

    private String card(int version) {
        return new String(
                store.get(ObjectKeys.datasetCard("bears", version), 1 << 20).orElseThrow(), StandardCharsets.UTF_8);
    }
}
