package io.drivetrain.gatherer.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.Event;
import io.drivetrain.contracts.event.GatheringProgressed;
import io.drivetrain.contracts.event.GatheringProgressed.State;
import io.drivetrain.contracts.event.GatheringRequested;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.gatherer.Pictures;
import io.drivetrain.gatherer.fetch.FetchResult;
import io.drivetrain.gatherer.fetch.FetchResult.Miss;
import io.drivetrain.gatherer.fetch.Fetcher;
import io.drivetrain.gatherer.fetch.Spool;
import io.drivetrain.gatherer.source.Candidate;
import io.drivetrain.gatherer.source.CandidateSink;
import io.drivetrain.gatherer.source.Content;
import io.drivetrain.gatherer.source.ImageSource;
import io.drivetrain.gatherer.source.SourceException;
import io.drivetrain.platform.object.InMemoryObjectStore;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.object.ObjectStoreException;
import io.drivetrain.platform.work.Patience;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class GatheringRunTest {

    private static final GatheringRequested REQUEST = Samples.request("g1");

    @TempDir
    Path scratch;

    private final InMemoryObjectStore store = new InMemoryObjectStore();
    private final RecordedFacts facts = new RecordedFacts();
    private final StoredBefore before = new StoredBefore();
    private final List<String> fetched = new CopyOnWriteArrayList<>();
    private final Tally tally = new Tally(REQUEST, List.of("black", "teddy"), Instant.EPOCH);

    @AfterEach
    void noScratchFileIsLeft() {
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void everyCandidateEndsAsStoredOrAsACountedMiss() throws Exception {
        var outcome = run(offering(web("p/1"), web("p/2"), web("missing/3"), web("missing/4"), web("p/1")));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        var end = end();
        assertThat(end.wanted()).isEqualTo(5);
        assertThat(end.stored()).isEqualTo(2);
        assertThat(end.storedByLabel()).isEqualTo(Map.of("black", 2, "teddy", 0));
        assertThat(end.misses()).isEqualTo(Map.of("http-404", 2, "repeated", 1));
        assertThat(end.examples().get("http-404")).containsExactlyInAnyOrder("missing/3", "missing/4");
    }

    @Test
    void whatIsExpectedIsWantedFromTheStart() {
        tally.resume(Map.of("black", 3), 0);
        tally.expect(10);
        assertThat(tally.progress(State.RUNNING, null, Instant.EPOCH).wanted()).isEqualTo(10);
        tally.found();
        assertThat(tally.progress(State.RUNNING, null, Instant.EPOCH).wanted()).isEqualTo(10);
        assertThat(end().wanted()).isEqualTo(4);
    }

    @Test
    void bytesAreInTheStoreBeforeTheFactThatNamesThem() throws Exception {
        var checked = new AtomicInteger();
        Facts strict = new Facts() {
            @Override
            public void say(Event event) {
                assertThat(store.stat(ObjectKeys.image(((ImageGathered) event).image())))
                        .isPresent();
                checked.incrementAndGet();
            }

            @Override
            public void mention(Event event) {}
        };
        new GatheringRun(REQUEST, offering(web("p/1"), web("p/2")), tools(store, strict), before, tally, 4).run();
        assertThat(checked).hasValue(2);
    }

    @Test
    void theSameBytesUnderTwoAddressesAreStoredOnceAndToldTwice() throws Exception {
        run(offering(web("same/1"), web("same/2")));
        assertThat(store.list("images/", 10)).hasSize(1);
        assertThat(facts.pictures()).extracting(ImageGathered::url).containsExactlyInAnyOrder("same/1", "same/2");
        assertThat(end().known()).isEqualTo(1);
    }

    @Test
    void whatWasStoredBeforeACrashIsNotFetchedAgainAndNothingIsForgotten() throws Exception {
        run(offering(web("p/1"), web("p/2")));
        facts.pictures().forEach(before::add);
        fetched.clear();
        var resumed = new Tally(REQUEST, List.of("black", "teddy"), Instant.EPOCH);
        resumed.resume(before.byLabel("g1"), 1);
        var source = offering(web("p/1"), web("p/2"), web("p/3"), web("missing/4"));
        new GatheringRun(REQUEST, source, tools(store, facts), before, resumed, 4).run();
        assertThat(fetched).containsExactlyInAnyOrder("p/3", "missing/4");
        var end = resumed.progress(State.DONE, null, Instant.EPOCH);
        assertThat(end.wanted()).isEqualTo(4);
        assertThat(end.stored()).isEqualTo(3);
        assertThat(end.known()).isEqualTo(1);
        assertThat(facts.pictures()).hasSize(3);
    }

    @Test
    void labelsThatAreNotWantedAreNotFetched() throws Exception {
        var onlyTeddies =
                new GatheringRequested("g1", "bears", REQUEST.source(), List.of("teddy"), REQUEST.by(), REQUEST.at());
        var teddy = new Candidate("p/2", "teddy", new Content.Web(), null, null, null, null, Map.of());
        new GatheringRun(onlyTeddies, offering(web("p/1"), teddy), tools(store, facts), before, tally, 4).run();
        assertThat(fetched).containsExactly("p/2");
        assertThat(end().misses()).isEqualTo(Map.of("not-wanted", 1));
    }

    @Test
    void bytesTheSourceHoldsAreReadWhileItHoldsThem() throws Exception {
        var open = new AtomicInteger();
        ImageSource source = new FakeSource(sink -> {
            open.set(1);
            sink.offer(held("black/1.png", () -> {
                assertThat(open).hasValue(1);
                return new ByteArrayInputStream(Pictures.png(1));
            }));
            sink.offer(held("black/2.txt", () -> new ByteArrayInputStream("text".getBytes())));
            sink.offer(held("black/3.png", () -> {
                throw new IOException("damaged");
            }));
            open.set(0);
        });
        run(source);
        assertThat(end().stored()).isEqualTo(1);
        assertThat(end().misses()).isEqualTo(Map.of("not-a-picture", 1, "unreadable", 1));
    }

    @Test
    void aSourceThatFailsHalfWayKeepsWhatItHadFound() throws Exception {
        var outcome = run(new FakeSource(sink -> {
            sink.offer(web("p/1"));
            throw new SourceException("the image search at example answered 401");
        }));
        assertThat(outcome).isEqualTo(new Outcome.Failed("the image search at example answered 401"));
        assertThat(facts.pictures()).hasSize(1);
    }

    @Test
    void aGatheringThatStoredNothingFailsAndSaysWhy() throws Exception {
        assertThat(run(offering(web("missing/1"), web("missing/2"), web("nothing/3"))))
                .isEqualTo(new Outcome.Failed("no picture could be stored: 2 × http-404, 1 × dns"));
        assertThat(run(offering())).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void brokersThatAreAwayForAMomentAreWaitedFor() throws Exception {
        facts.awayFor.set(2);
        assertThat(run(offering(web("p/1")))).isInstanceOf(Outcome.Done.class);
        assertThat(facts.pictures()).hasSize(1);
    }

    @Test
    void brokersThatStayAwayPutItAside() throws Exception {
        facts.awayFor.set(Integer.MAX_VALUE);
        assertThat(run(offering(web("p/1"), web("p/2")))).isInstanceOf(Outcome.PutAside.class);
    }

    @Test
    void aStoreThatStaysAwayFailsItAndIsNamed() throws Exception {
        var away = (ObjectStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ObjectStore.class}, (p, method, arguments) -> {
                    throw new ObjectStoreException("object '" + arguments[0] + "': no answer", null);
                });
        var outcome = new GatheringRun(REQUEST, offering(web("p/1")), tools(away, facts), before, tally, 4).run();
        assertThat(((Outcome.Failed) outcome).why()).startsWith("the object store did not answer");
        assertThat(facts.pictures()).isEmpty();
    }

    @Test
    void anUnforeseenErrorComesOut() {
        Fetcher broken = url -> {
            throw new UncheckedIOException(new IOException("no space left on device"));
        };
        var tools = new GatheringRun.Tools(broken, spool(), intake(store, facts));
        assertThatThrownBy(() ->
                        new GatheringRun(REQUEST, offering(web("p/1"), web("p/2")), tools, before, tally, 1).run())
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void anInterruptEndsItAtOnce() throws Exception {
        Fetcher slow = url -> {
            Thread.sleep(60_000);
            return new Miss("timeout", "");
        };
        var tools = new GatheringRun.Tools(slow, spool(), intake(store, facts));
        var interrupted = new AtomicInteger();
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                new GatheringRun(REQUEST, offering(web("p/1"), web("p/2"), web("p/3")), tools, before, tally, 2).run();
            } catch (InterruptedException e) {
                interrupted.set(1);
            }
        });
        Thread.sleep(100);
        thread.interrupt();
        assertThat(thread.join(Duration.ofSeconds(3))).isTrue();
        assertThat(interrupted).hasValue(1);
    }

    private Outcome run(ImageSource source) throws InterruptedException {
        return new GatheringRun(REQUEST, source, tools(store, facts), before, tally, 4).run();
    }

    private GatheringProgressed end() {
        return tally.progress(State.DONE, null, Instant.EPOCH);
    }

    private GatheringRun.Tools tools(ObjectStore into, Facts saying) {
        var spool = spool();
        return new GatheringRun.Tools(url -> fetch(spool, url), spool, intake(into, saying));
    }

    private static Intake intake(ObjectStore into, Facts saying) {
        var patience = new Patience(Duration.ofMillis(200), Duration.ofMillis(10), Duration.ofMillis(100));
        return new Intake(into, saying, patience, Clock.systemUTC());
    }

    private FetchResult fetch(Spool spool, String url) {
        fetched.add(url);
        try {
            return switch (url.substring(0, url.indexOf('/'))) {
                case "missing" -> new Miss("http-404", "the host answers 404");
                case "nothing" -> new Miss("dns", "no such name");
                case "same" -> spool.take(new ByteArrayInputStream(Pictures.png(0)));
                default -> spool.take(new ByteArrayInputStream(Pictures.png(url.hashCode())));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Spool spool() {
        return new Spool(scratch, 1 << 20);
    }

    private static Candidate web(String url) {
        return new Candidate(url, "black", new Content.Web(), null, null, null, null, Map.of());
    }

    private static Candidate held(String path, Content.Opener opener) {
        return new Candidate(path, "black", new Content.Held(opener), null, null, null, null, Map.of());
    }

    private static ImageSource offering(Candidate... candidates) {
        return new FakeSource(sink -> {
            sink.expect(candidates.length);
            for (Candidate candidate : candidates) {
                sink.offer(candidate);
            }
        });
    }

    private interface Finding {
        void into(CandidateSink sink) throws SourceException, InterruptedException;
    }

    private record FakeSource(Finding finding) implements ImageSource {
        @Override
        public String kind() {
            return "urls";
        }

        @Override
        public void find(CandidateSink sink) throws SourceException, InterruptedException {
            finding.into(sink);
        }
    }
}
