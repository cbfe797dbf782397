package io.drivetrain.gatherer.gathering;

import io.drivetrain.contracts.event.GatheringRequested;
import io.drivetrain.gatherer.fetch.FetchResult;
import io.drivetrain.gatherer.fetch.FetchResult.Miss;
import io.drivetrain.gatherer.fetch.FetchResult.Picture;
import io.drivetrain.gatherer.fetch.Fetcher;
import io.drivetrain.gatherer.fetch.Spool;
import io.drivetrain.gatherer.source.Candidate;
import io.drivetrain.gatherer.source.CandidateSink;
import io.drivetrain.gatherer.source.Content;
import io.drivetrain.gatherer.source.ImageSource;
import io.drivetrain.gatherer.source.SourceException;
import io.drivetrain.platform.fact.FactNotWritten;
import io.drivetrain.platform.object.ObjectStoreException;
import java.io.IOException;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;

/** Works through the candidates of one gathering, several at once; every one ends as stored or as a counted miss. */
final class GatheringRun implements CandidateSink {

    private final GatheringRequested request;
    private final ImageSource source;
    private final Fetcher fetcher;
    private final Spool spool;
    private final Intake intake;
    private final StoredBefore storedBefore;
    private final Tally tally;
    private final Lanes lanes;
    private final Set<BigInteger> offered = new HashSet<>();

    GatheringRun(
            GatheringRequested request,
            ImageSource source,
            Tools tools,
            StoredBefore storedBefore,
            Tally tally,
            int lanes) {
        this.request = request;
        this.source = source;
        this.fetcher = tools.fetcher();
        this.spool = tools.spool();
        this.intake = tools.intake();
        this.storedBefore = storedBefore;
        this.tally = tally;
        this.lanes = new Lanes(lanes);
    }

    /** What any gathering needs to get at bytes and to keep them. */
    record Tools(Fetcher fetcher, Spool spool, Intake intake) {}

    /** Blocks until the gathering has ended; an interrupt ends it at once. */
    Outcome run() throws InterruptedException {
        try (lanes) {
            try {
                source.find(this);
            } catch (SourceException e) {
                // what was offered before stands
                lanes.finish();
                return new Outcome.Failed(e.why());
            }
            lanes.finish();
            return tally.storedSoFar() > 0 ? new Outcome.Done() : new Outcome.Failed(nothing());
        } catch (ObjectStoreException e) {
            return new Outcome.Failed("the object store did not answer for too long: " + e.getMessage());
        } catch (FactNotWritten e) {
            return new Outcome.PutAside(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void expect(int pictures) {
        tally.expect(pictures);
    }

    @Override
    public void offer(Candidate candidate) throws InterruptedException {
        if (!offered.add(StoredBefore.fingerprint(candidate.label(), candidate.locator()))) {
            tally.found();
            tally.missed("repeated", candidate.locator());
            return;
        }
        if (storedBefore.has(request.gathering(), candidate.label(), candidate.locator())) {
            return;
        }
        tally.found();
        if (!request.wants(candidate.label())) {
            tally.missed("not-wanted", candidate.locator());
            return;
        }
        switch (candidate.content()) {
            case Content.Web web -> lanes.submit(() -> settle(candidate, fetcher.fetch(candidate.locator())));
            case Content.Held held -> {
                // read here, while the source holds it open; stored in a lane
                FetchResult bytes = read(held);
                try {
                    lanes.submit(() -> settle(candidate, bytes));
                } catch (InterruptedException | RuntimeException e) {
                    drop(bytes);
                    throw e;
                }
            }
        }
    }

    @Override
    public void miss(String locator, String reason, String detail) {
        tally.found();
        tally.missed(reason, locator);
    }

    private void settle(Candidate candidate, FetchResult result) throws InterruptedException {
        switch (result) {
            case Miss miss -> tally.missed(miss.reason(), candidate.locator());
            case Picture picture -> {
                try (picture) {
                    boolean known = intake.take(picture, candidate, source.kind(), request);
                    tally.stored(candidate.label(), known);
                }
            }
        }
    }

    private FetchResult read(Content.Held held) {
        try (var in = held.opener().open()) {
            return spool.take(in);
        } catch (IOException e) {
            return new Miss("unreadable", "its bytes cannot be read");
        }
    }

    private static void drop(FetchResult bytes) {
        if (bytes instanceof Picture picture) {
            picture.close();
        }
    }

    private String nothing() {
        String misses = tally.missesInWords();
        return misses.isEmpty() ? "the source has no picture" : "no picture could be stored: " + misses;
    }
}
