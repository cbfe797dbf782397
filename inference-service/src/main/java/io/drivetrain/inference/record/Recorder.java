package io.drivetrain.inference.record;

import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.event.PredictionMade;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Has every prediction said without an answer waiting for it. One thread takes them from a bounded queue; what Kafka does
 * not take goes to a bounded spool on disk, and as long as something lies there, newer predictions queue up behind it.
 * What finds no room is shed and counted. A crash loses what is in memory, a repeated batch may say a prediction twice.
 */
public final class Recorder implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Recorder.class);
    private static final int REPLAY_BATCH = 256;
    private static final Duration IDLE = Duration.ofMillis(100);
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Function<PredictionMade, CompletionStage<?>> say;
    private final Spool spool;
    private final Losses losses;
    private final BlockingQueue<PredictionMade> waiting;
    private final int maxUnconfirmed;
    private final Duration retry;
    private final Duration stopWithin;
    private final Deque<Said> unconfirmed = new ArrayDeque<>();
    private final Thread thread = Thread.ofPlatform().daemon().name("recorder").unstarted(this::loop);
    private volatile boolean stopping;
    private long replayAt;

    private record Said(PredictionMade fact, CompletableFuture<?> done) {}

    /** Told of each prediction that is lost, with the reason as a stable word. */
    public interface Losses {
        void shed(String reason);
    }

    Recorder(
            Function<PredictionMade, CompletionStage<?>> say,
            Spool spool,
            Losses losses,
            int maxWaiting,
            int maxUnconfirmed,
            Duration retry,
            Duration stopWithin) {
        this.say = say;
        this.spool = spool;
        this.losses = losses;
        this.waiting = new ArrayBlockingQueue<>(maxWaiting);
        this.maxUnconfirmed = maxUnconfirmed;
        this.retry = retry;
        this.stopWithin = stopWithin;
    }

    Recorder start() {
        replayAt = System.nanoTime();
        thread.start();
        return this;
    }

    /** Takes a prediction in; never waits. */
    public void record(PredictionMade fact) {
        if (stopping || !waiting.offer(fact)) {
            losses.shed("memory");
        }
    }

    /** Predictions in memory that no thread has taken up yet. */
    public int waiting() {
        return waiting.size();
    }

    /** Bytes on disk that wait for Kafka. */
    public long spooledBytes() {
        return spool.bytes();
    }

    private void loop() {
        try {
            while (!stopping) {
                step();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() throws InterruptedException {
        try {
            reap(unconfirmed.size() >= maxUnconfirmed);
            if (!spool.isEmpty()) {
                settle();
                replay();
            }
            var fact = waiting.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
            if (fact != null) {
                take(fact);
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "a prediction could not be recorded");
            losses.shed("broken");
        }
    }

    private void take(PredictionMade fact) {
        if (spool.isEmpty()) {
            unconfirmed.addLast(new Said(fact, say.apply(fact).toCompletableFuture()));
        } else {
            keep(fact);
        }
    }

    /** Looks at what has been said, the oldest first; with {@code wait} the oldest is waited for. */
    private void reap(boolean wait) {
        while (!unconfirmed.isEmpty() && (wait || unconfirmed.getFirst().done().isDone())) {
            var said = unconfirmed.removeFirst();
            if (!arrived(said.done())) {
                keep(said.fact());
            }
            wait = false;
        }
    }

    /** Once one is lost, all that were said after it are settled before anything newer, so that their order holds. */
    private void settle() {
        while (!unconfirmed.isEmpty()) {
            reap(true);
        }
    }

    private void replay() {
        if (System.nanoTime() - replayAt < 0) {
            return;
        }
        try {
            // one line finds out whether Kafka is back; without brokers each attempt costs seconds
            boolean back = replay(spool.peek(1)) && replay(spool.peek(REPLAY_BATCH));
            replayAt = back ? System.nanoTime() : System.nanoTime() + retry.toNanos();
        } catch (IOException e) {
            LOG.errorf(e, "the spool of predictions cannot be read");
            replayAt = System.nanoTime() + retry.toNanos();
        }
    }

    /** Says the lines and lets go of those that arrive, up to the first that does not; false if one does not. */
    private boolean replay(List<Spool.Line> batch) throws IOException {
        var said = new ArrayList<CompletableFuture<?>>();
        for (var line : batch) {
            var fact = read(line);
            said.add(
                    fact == null
                            ? CompletableFuture.completedFuture(null)
                            : say.apply(fact).toCompletableFuture());
        }
        for (int i = 0; i < batch.size(); i++) {
            if (!arrived(said.get(i))) {
                return false;
            }
            spool.confirm(batch.get(i).next());
        }
        return true;
    }

    private @Nullable PredictionMade read(Spool.Line line) {
        try {
            return Json.read(line.json(), PredictionMade.class);
        } catch (InvalidContract e) {
            LOG.errorf("a line of the spool is dropped: %s", e.getMessage());
            losses.shed("unreadable");
            return null;
        }
    }

    private void keep(PredictionMade fact) {
        try {
            if (!spool.add(Json.write(fact))) {
                losses.shed("disk-full");
            }
        } catch (IOException e) {
            LOG.errorf(e, "the spool of predictions cannot be written");
            losses.shed("disk");
        }
    }

    private static boolean arrived(CompletableFuture<?> done) {
        try {
            done.get();
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Says what is left for a bounded time and spools the rest. */
    @Override
    public void close() {
        if (stopping) {
            return;
        }
        stopping = true;
        try {
            thread.join(stopWithin);
            thread.interrupt();
            thread.join(GRACE);
            if (thread.isAlive()) {
                LOG.warnf("%d predictions in memory are lost: their writer does not stop", waiting.size());
                return;
            }
            finish();
            spool.close();
        } catch (IOException e) {
            LOG.errorf(e, "the spool of predictions cannot be closed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void finish() throws InterruptedException {
        long deadline = System.nanoTime() + stopWithin.toNanos();
        settleUntil(deadline);
        for (var fact = waiting.poll(); fact != null; fact = waiting.poll()) {
            if (System.nanoTime() < deadline) {
                take(fact);
            } else {
                keep(fact);
            }
        }
        settleUntil(deadline);
    }

    private void settleUntil(long deadline) throws InterruptedException {
        for (reap(false); !unconfirmed.isEmpty() && System.nanoTime() < deadline; reap(false)) {
            Thread.sleep(5);
        }
        unconfirmed.forEach(said -> keep(said.fact()));
        unconfirmed.clear();
    }
}
