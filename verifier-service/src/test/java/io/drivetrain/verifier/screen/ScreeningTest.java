package io.drivetrain.verifier.screen;

import static io.drivetrain.verifier.Given.NOW;
import static io.drivetrain.verifier.Given.decided;
import static io.drivetrain.verifier.Given.gathered;
import static io.drivetrain.verifier.Given.picture;
import static io.drivetrain.verifier.Given.sha;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.Event;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.event.ImageScreened;
import io.drivetrain.contracts.event.ImageScreened.Verdict;
import io.drivetrain.contracts.event.LabelDecided;
import io.drivetrain.imaging.Decoder;
import io.drivetrain.platform.fact.FactNotWritten;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.InMemoryObjectStore;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.drivetrain.verifier.catalogue.Picture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreeningTest {

    private final InMemoryObjectStore store = new InMemoryObjectStore();
    private final List<Event> log = new ArrayList<>();
    private Predicate<Event> brokersRefuse = event -> false;
    private Catalogue catalogue = new Catalogue();

    @TempDir
    Path data;

    @Test
    void aGoodPictureIsAcceptedAndLabelledBySource() {
        var image = gather(picture(1).toPng(), "grizzly", "u1");
        assertThat(verdict(image)).satisfies(fact -> {
            assertThat(fact.verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(fact.format()).isEqualTo("png");
            assertThat(fact.width()).isEqualTo(40);
            assertThat(fact.height()).isEqualTo(30);
            assertThat(fact.pixels()).isEqualTo(picture(1).digest());
        });
        assertThat(labels()).singleElement().satisfies(fact -> {
            assertThat(fact.label()).isEqualTo("grizzly");
            assertThat(fact.by()).isEqualTo(Actor.source("urls"));
        });
    }

    @Test
    void aThumbnailIsDrawnNoLargerThanItsBound() throws Exception {
        var image = gather(picture(600, 300, 1).toPng(), "grizzly", "u1");
        var thumbnail =
                Decoder.decode(store.get(ObjectKeys.thumbnail(image), 1 << 20).orElseThrow());
        assertThat(thumbnail.image().width()).isEqualTo(256);
        assertThat(thumbnail.image().height()).isEqualTo(128);
    }

    @Test
    void damagedAndForeignBytesAreRejectedWithTheirReason() {
        byte[] whole = picture(1).toJpeg(.9f);
        assertThat(reason(Arrays.copyOf(whole, whole.length / 2))).isEqualTo("truncated");
        assertThat(reason("<html>not found</html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("not-a-picture");
        assertThat(reason(picture(15, 200, 3).toPng())).isEqualTo("too-small");
        assertThat(labels()).isEmpty();
    }

    @Test
    void bytesThatAreNotThereOrNotThoseGatheredAreRejected() {
        var missing = gathered("bears", sha("nowhere"), "grizzly", "u");
        catalogue.apply(missing);
        screening().screen(missing);
        assertThat(verdict(missing.image()).reason()).isEqualTo("missing");

        var swapped = gathered("bears", sha("swapped"), "grizzly", "u");
        store.putIfAbsent(ObjectKeys.image(swapped.image()), picture(1).toPng(), "image/png");
        catalogue.apply(swapped);
        screening().screen(swapped);
        assertThat(verdict(swapped.image()).reason()).isEqualTo("corrupt");
    }

    @Test
    void equalPixelsInAnotherFileAreADuplicateThatNamesItsOriginal() {
        var original = gather(picture(1).toPng(), "grizzly", "u1");
        var copy = gather(Bmp.of(picture(1)), "teddy", "u2");
        assertThat(verdict(copy)).satisfies(fact -> {
            assertThat(fact.verdict()).isEqualTo(Verdict.REJECTED);
            assertThat(fact.reason()).isEqualTo("duplicate");
            assertThat(fact.duplicateOf()).isEqualTo(original);
            assertThat(fact.detail()).contains("gathered as 'grizzly' and not as 'teddy'");
        });
        assertThat(catalogue.find("bears", original).orElseThrow().warnings()).contains(Picture.LABEL_CONFLICT);
    }

    @Test
    void theSameBytesGatheredAgainGetNoSecondVerdictAndKeepTheFirstLabel() {
        byte[] bytes = picture(1).toPng();
        var image = gather(bytes, "grizzly", "u1");
        gather(bytes, "teddy", "u2");
        assertThat(verdicts()).hasSize(1);
        assertThat(labels())
                .singleElement()
                .satisfies(fact -> assertThat(fact.label()).isEqualTo("grizzly"));
        assertThat(catalogue.find("bears", image).orElseThrow().conflicting()).isTrue();
    }

    @Test
    void aFactDeliveredAgainAfterARestartSaysNothingNew() {
        var image = gather(picture(1).toPng(), "grizzly", "u1");
        var facts = List.copyOf(log);
        restart();
        screening().screen(gathered("bears", image, "grizzly", "u1"));
        assertThat(log).isEqualTo(facts);
    }

    @Test
    void aCrashBetweenVerdictAndLabelIsMadeGoodByTheNextDelivery() {
        brokersRefuse = LabelDecided.class::isInstance;
        byte[] bytes = picture(1).toPng();
        assertThatThrownBy(() -> gather(bytes, "grizzly", "u1")).isInstanceOf(FactNotWritten.class);
        brokersRefuse = event -> false;
        restart();
        gather(bytes, "grizzly", "u1");
        assertThat(verdicts()).hasSize(1);
        assertThat(labels()).hasSize(1);
    }

    @Test
    void aVerdictThatCouldNotBeSaidLeavesThePixelsFree() {
        brokersRefuse = ImageScreened.class::isInstance;
        assertThatThrownBy(() -> gather(picture(1).toPng(), "grizzly", "u1")).isInstanceOf(FactNotWritten.class);
        brokersRefuse = event -> false;
        var second = gather(Bmp.of(picture(1)), "grizzly", "u2");
        assertThat(verdict(second).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void whatAPersonDecidedBeforeIsNotLabelledBySource() {
        byte[] bytes = picture(1).toPng();
        catalogue.apply(decided("bears", Digests.sha256(bytes), "teddy", Actor.person("anna")));
        gather(bytes, "grizzly", "u1");
        assertThat(labels()).isEmpty();
    }

    @Test
    void eachClassifierGetsAVerdictOfItsOwn() {
        byte[] bytes = picture(1).toPng();
        var image = gather(bytes, "grizzly", "u1");
        var other = gathered("toys", image, "teddy", "u1");
        catalogue.apply(other);
        screening().screen(other);
        assertThat(verdicts())
                .hasSize(2)
                .allSatisfy(fact -> assertThat(fact.verdict()).isEqualTo(Verdict.ACCEPTED));
    }

    @Test
    void equalPicturesScreenedInTheSameMomentAreAcceptedOnce() throws Exception {
        var screening = screening();
        try (var workers = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 8; i++) {
                var fact = put(picture(1).toJpeg(1), "grizzly", "same" + i);
                var png = put(picture(1).toPng(), "grizzly", "png" + i);
                var bmp = put(Bmp.of(picture(1)), "grizzly", "bmp" + i);
                for (var each : List.of(fact, png, bmp)) {
                    workers.execute(() -> screening.screen(each));
                }
            }
            workers.shutdown();
            assertThat(workers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(verdicts()).hasSize(3);
        assertThat(verdicts().stream()
                        .filter(fact -> fact.verdict() == Verdict.ACCEPTED && "jpeg".equals(fact.format())))
                .hasSize(1);
        assertThat(verdicts().stream().filter(fact -> "duplicate".equals(fact.reason())))
                .hasSize(1);
    }

    private String reason(byte[] bytes) {
        return String.valueOf(verdict(gather(bytes, "grizzly", "u")).reason());
    }

    private String gather(byte[] bytes, String label, String url) {
        var fact = put(bytes, label, url);
        screening().screen(fact);
        return fact.image();
    }

    private ImageGathered put(byte[] bytes, String label, String url) {
        var image = Digests.sha256(bytes);
        store.putIfAbsent(ObjectKeys.image(image), bytes, "application/octet-stream");
        var fact = gathered("bears", image, label, url);
        say(fact);
        catalogue.apply(fact);
        return fact;
    }

    private Screening screening() {
        var config = Defaults.screen();
        return new Screening(
                catalogue,
                new Originals(store, config.maxBytes().asLongValue()),
                store,
                new Screener(config.bounds())::look,
                this::say,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private synchronized void say(Event event) {
        if (brokersRefuse.test(event)) {
            throw new FactNotWritten("refused in a test", null);
        }
        log.add(event);
    }

    /** A new process knows what the topics hold, nothing else. */
    private void restart() {
        catalogue = new Catalogue();
        for (var event : log) {
            switch (event) {
                case ImageGathered fact -> catalogue.apply(fact);
                case ImageScreened fact -> catalogue.apply(fact);
                case LabelDecided fact -> catalogue.apply(fact);
                default -> throw new AssertionError("unexpected " + event);
            }
        }
    }

    private ImageScreened verdict(String image) {
        return verdicts().stream()
                .filter(fact -> fact.image().equals(image))
                .findFirst()
                .orElseThrow();
    }

    private List<ImageScreened> verdicts() {
        return said(ImageScreened.class);
    }

    private List<LabelDecided> labels() {
        return said(LabelDecided.class);
    }

    private synchronized <E> List<E> said(Class<E> type) {
        return log.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
