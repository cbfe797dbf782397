package io.drivetrain.verifier.takedown;

import static io.drivetrain.verifier.Given.NOW;
import static io.drivetrain.verifier.Given.accepted;
import static io.drivetrain.verifier.Given.sha;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.Event;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.event.ImageScreened;
import io.drivetrain.contracts.event.ImageWithdrawn;
import io.drivetrain.contracts.event.WithdrawnSubject;
import io.drivetrain.platform.fact.FactNotWritten;
import io.drivetrain.platform.object.InMemoryObjectStore;
import io.drivetrain.verifier.catalogue.Answer;
import io.drivetrain.verifier.catalogue.Catalogue;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TakingDownTest {

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final InMemoryObjectStore store = new InMemoryObjectStore();
    private final List<Event> log = new ArrayList<>();
    private Catalogue catalogue = new Catalogue();
    private Withdrawals withdrawals = new Withdrawals();
    private int brokersGoAwayAfter = Integer.MAX_VALUE;

    @Test
    void theFactComesBeforeTheBytesAreRemoved() {
        gathered("a", "https://one.example/a.jpg", null, null);
        brokersGoAwayAfter = log.size() + 1;
        var asked = ask(new WithdrawnSubject.Host("one.example"));
        assertThatThrownBy(() -> takingDown().carryOut(asked)).isInstanceOf(FactNotWritten.class);
        assertThat(store.stat(ObjectKeys.image(sha("a")))).isPresent();

        brokersGoAwayAfter = Integer.MAX_VALUE;
        restart();
        assertThat(withdrawals.takedowns()).containsExactly(asked);
        takingDown().carryOut(asked);
        assertThat(store.stat(ObjectKeys.image(sha("a")))).isEmpty();
        assertThat(store.stat(ObjectKeys.thumbnail(sha("a")))).isEmpty();
        assertThat(withdrawals.images("t1")).containsExactly(sha("a"));
    }

    @Test
    void itEndsWhereverItWasKilledAndIsSaidOnce() {
        for (int i = 0; i < 6; i++) {
            gathered("p" + i, "https://one.example/" + i, null, null);
        }
        var asked = ask(new WithdrawnSubject.Host("one.example"));
        int start = log.size();
        for (int kill = 0; kill < 6; kill++) {
            brokersGoAwayAfter = start + kill;
            assertThatThrownBy(() -> takingDown().carryOut(asked)).isInstanceOf(FactNotWritten.class);
            restart();
        }
        brokersGoAwayAfter = Integer.MAX_VALUE;
        takingDown().carryOut(asked);
        restart();
        takingDown().carryOut(asked);

        assertThat(withdrawn()).hasSize(7).doesNotHaveDuplicates();
        assertThat(store.list("", 100)).isEmpty();
        assertThat(withdrawals.takedown("t1")).contains(asked);
    }

    @Test
    void aPictureIsTakenDownWithAllFilesOfItsPixelsInEveryClassifier() {
        gathered("a", "https://one.example/a", null, null);
        gathered("copy", "https://two.example/b", null, null);
        catalogue.apply(new ImageScreened(
                sha("copy"),
                "bears",
                ImageScreened.Verdict.REJECTED,
                "duplicate",
                "",
                "png",
                4,
                3,
                sha("pixels of a"),
                sha("a"),
                List.of(),
                null,
                NOW));
        gathered("other", "https://two.example/c", null, null);

        takingDown().carryOut(ask(new WithdrawnSubject.Picture(sha("a"), null)));

        assertThat(withdrawals.images("t1")).containsExactlyInAnyOrder(sha("a"), sha("copy"));
        assertThat(store.list("images/", 9)).containsExactly(ObjectKeys.image(sha("other")));
        assertThat(catalogue.find("bears", sha("a")).orElseThrow().answer()).isEqualTo(Answer.REJECTED);
        assertThat(catalogue.find("bears", sha("a")).orElseThrow().withdrawn()).isTrue();
        assertThat(catalogue.withPixels("bears", sha("pixels of a"))).isEmpty();
    }

    @Test
    void itIsWithheldFromDatasetsFromTheMomentItWasAskedFor() {
        gathered("a", "https://one.example/a", null, null);
        gathered("z", "https://two.example/z", null, null);
        ask(new WithdrawnSubject.Host("one.example"));
        assertThat(withdrawals.withholds(catalogue.find("bears", sha("a")).orElseThrow()))
                .isTrue();
        assertThat(withdrawals.withholds(catalogue.find("bears", sha("z")).orElseThrow()))
                .isFalse();
    }

    @Test
    void aPictureMetAgainAtTheWithdrawnSourceIsHitThoughItWasFirstMetElsewhere() {
        gathered("a", "https://one.example/a", null, null);
        gathered("a", "https://two.example/a", null, null);
        assertThat(takingDown().hits(new WithdrawnSubject.Host("two.example"))).containsExactly(sha("a"));
        assertThat(takingDown().hits(new WithdrawnSubject.Host("three.example")))
                .isEmpty();
    }

    @Test
    void whatIsGatheredAgainFromAWithdrawnSourceIsRejectedAndItsBytesRemoved() {
        takingDown().carryOut(ask(new WithdrawnSubject.Creator("Bo Ear")));
        var fact = gathered("new", "https://x.example/1", null, " bo ear");
        assertThat(refusing().refuses(fact)).isTrue();
        assertThat(refusing().refuses(fact)).isTrue();

        assertThat(store.list("", 9)).isEmpty();
        assertThat(withdrawals.images("t1")).containsExactly(sha("new"));
        assertThat(log)
                .filteredOn(ImageScreened.class::isInstance)
                .allSatisfy(said -> assertThat(((ImageScreened) said).reason()).isEqualTo("withdrawn"));
        assertThat(refusing().refuses(gathered("fine", "https://x.example/2", null, "Ann")))
                .isFalse();
    }

    @Test
    void aFileWithThePixelsOfATakenDownPictureIsWithdrawnOnceItIsScreened() {
        gathered("a", "https://one.example/a", null, null);
        takingDown().carryOut(ask(takingDown().named(new WithdrawnSubject.Picture(sha("a"), null))));
        var fact = gathered("b", "https://two.example/b", null, null);
        assertThat(refusing().refuses(fact)).isFalse();
        catalogue.apply(accepted("bears", sha("b"), sha("pixels of a")));
        refusing().lookAgain(fact);
        assertThat(withdrawals.images("t1")).contains(sha("b"));
        assertThat(store.list("", 9)).isEmpty();
    }

    @Test
    void inWhateverOrderFactsAreReadTheSameIsKnown() {
        gathered("a", "https://one.example/a", null, null);
        gathered("b", "https://one.example/b", null, null);
        var asked = ask(new WithdrawnSubject.Host("one.example"));
        takingDown().carryOut(asked);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(log, new Random(seed));
            restart();
            assertThat(withdrawals.takedown("t1")).contains(asked);
            assertThat(withdrawals.images("t1")).containsExactlyInAnyOrder(sha("a"), sha("b"));
            assertThat(catalogue.pictures("bears")).allMatch(picture -> picture.withdrawn());
        }
    }

    private ImageWithdrawn ask(WithdrawnSubject subject) {
        var asked = new ImageWithdrawn("t1", subject, "the author asked for it", Actor.person("anna"), NOW);
        takingDown().said(asked);
        return asked;
    }

    private List<Event> withdrawn() {
        return log.stream().filter(ImageWithdrawn.class::isInstance).toList();
    }

    /** Known to the catalogue with its bytes and its thumbnail in the store, and accepted unless it was met before. */
    private ImageGathered gathered(String name, String url, @Nullable String page, @Nullable String creator) {
        var fact = new ImageGathered(
                sha(name), "bears", "g1", "grizzly", 1, "urls", url, page, null, creator, null, Map.of(), NOW);
        var screened = accepted("bears", sha(name), sha("pixels of " + name));
        store.putIfAbsent(ObjectKeys.image(sha(name)), new byte[1], "image/png");
        store.putIfAbsent(ObjectKeys.thumbnail(sha(name)), new byte[1], "image/jpeg");
        log.add(fact);
        catalogue.apply(fact);
        if (!name.equals("copy") && !name.equals("b") && creator == null) {
            log.add(screened);
            catalogue.apply(screened);
        }
        return fact;
    }

    private TakingDown takingDown() {
        return new TakingDown(catalogue, withdrawals, store, this::say, CLOCK);
    }

    private Refusing refusing() {
        return new Refusing(withdrawals, takingDown(), catalogue, this::say, CLOCK);
    }

    private void say(Event fact) {
        if (log.size() >= brokersGoAwayAfter) {
            throw new FactNotWritten("away in a test", null);
        }
        log.add(fact);
    }

    /** A new process knows what the topics hold, nothing else. */
    private void restart() {
        catalogue = new Catalogue();
        withdrawals = new Withdrawals();
        for (var fact : log) {
            switch (fact) {
                case ImageGathered gathered -> catalogue.apply(gathered);
                case ImageScreened screened -> catalogue.apply(screened);
                case ImageWithdrawn withdrawn -> {
                    catalogue.apply(withdrawn);
                    withdrawals.apply(withdrawn);
                }
                default -> throw new AssertionError(fact);
            }
        }
    }
}
