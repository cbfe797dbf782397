package io.drivetrain.inference.shadow;

import io.drivetrain.contracts.event.PredictionMade;
import io.drivetrain.contracts.event.PredictionMade.Role;
import io.drivetrain.inference.model.ModelShelf;
import io.drivetrain.inference.model.ServedModel;
import io.drivetrain.inference.picture.BadPicture;
import io.drivetrain.inference.picture.Prepared;
import io.drivetrain.inference.picture.Preparer;
import io.drivetrain.inference.record.Facts;
import io.drivetrain.inference.run.Runner;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Runs the challenger on the pictures the champion has answered, on a thread of its own. It lets waiting answers go first
 * and sheds what it cannot keep up with: a shadow may miss pictures, an answer may not be late for it.
 */
public final class Shadow implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Shadow.class);

    private final ModelShelf shelf;
    private final Preparer preparer;
    private final Consumer<PredictionMade> record;
    private final BooleanSupplier answersWait;
    private final Counts counts;
    private final Duration yieldFor;
    private final long maxBytes;
    private final BlockingQueue<ShadowJob> queue;
    private final AtomicLong bytes = new AtomicLong();
    private final Thread thread = Thread.ofPlatform().daemon().name("shadow").unstarted(this::loop);

    /** Told of every picture: {@code ran}, {@code failed}, or shed for {@code queue-full}, {@code not-ready}, {@code does-not-fit}. */
    public interface Counts {
        void ran(ShadowJob job, PredictionMade fact);

        void shed(ShadowJob job, String reason);
    }

    Shadow(
            ModelShelf shelf,
            Preparer preparer,
            Consumer<PredictionMade> record,
            BooleanSupplier answersWait,
            Counts counts,
            int maxWaiting,
            long maxBytes,
            Duration yieldFor) {
        this.shelf = shelf;
        this.preparer = preparer;
        this.record = record;
        this.answersWait = answersWait;
        this.counts = counts;
        this.queue = new ArrayBlockingQueue<>(maxWaiting);
        this.maxBytes = maxBytes;
        this.yieldFor = yieldFor;
    }

    Shadow start() {
        thread.start();
        return this;
    }

    /** Takes a picture in, or sheds it; never waits. */
    public void offer(ShadowJob job) {
        if (bytes.addAndGet(job.weight()) > maxBytes || !queue.offer(job)) {
            bytes.addAndGet(-job.weight());
            counts.shed(job, "queue-full");
        }
    }

    private void loop() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var job = queue.take();
                bytes.addAndGet(-job.weight());
                letAnswersGoFirst();
                runSafely(job);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void letAnswersGoFirst() throws InterruptedException {
        long until = System.nanoTime() + yieldFor.toNanos();
        while (answersWait.getAsBoolean() && System.nanoTime() < until) {
            Thread.sleep(1);
        }
    }

    private void runSafely(ShadowJob job) {
        try (var lease = shelf.borrow(job.challenger()).orElse(null)) {
            if (lease == null) {
                counts.shed(job, "not-ready");
                return;
            }
            run(job, lease);
        } catch (BadPicture e) {
            counts.shed(job, "does-not-fit");
        } catch (RuntimeException e) {
            LOG.errorf(e, "the shadow %s broke on a picture", job.challenger());
            counts.shed(job, "broken");
        }
    }

    private void run(ShadowJob job, ServedModel.Lease challenger) {
        var prepared = prepared(job, challenger);
        var ran = Runner.run(challenger, prepared, false, System.nanoTime());
        var fact = Facts.of(
                job.asked(), job.challenger().version(), Role.SHADOW, challenger.labels(), ran, "", Instant.now());
        record.accept(fact);
        counts.ran(job, fact);
    }

    private Prepared prepared(ShadowJob job, ServedModel.Lease challenger) {
        return job.prepared().preprocessing().equals(challenger.preprocessing())
                ? job.prepared()
                : preparer.prepare(job.picture(), challenger.preprocessing());
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
