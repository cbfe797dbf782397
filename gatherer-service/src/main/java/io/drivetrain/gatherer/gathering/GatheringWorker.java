package io.drivetrain.gatherer.gathering;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.event.GatheringProgressed;
import io.drivetrain.contracts.event.GatheringProgressed.State;
import io.drivetrain.contracts.event.GatheringRequested;
import io.drivetrain.platform.fact.FactNotWritten;
import io.drivetrain.platform.work.Patience;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Works on gatherings, a few at a time, each on a thread of its own. It looks twice a second at what is open, tells how
 * far each of its own is, and stops those that were cancelled or paused, by whomever.
 */
@ApplicationScoped
class GatheringWorker {

    private static final Logger LOG = Logger.getLogger(GatheringWorker.class);
    private static final long LOOK_MS = 250;

    private final GatheringConfig config;
    private final GatheringViews views;
    private final GatheringRuns runs;
    private final Facts facts;
    private final MeterRegistry metrics;
    private final Dispatch dispatch;
    private final Patience patience;
    private final Map<String, RunningGathering> running = new ConcurrentHashMap<>();
    private final Set<String> handed = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("gatherings").daemon().factory());
    private volatile boolean stopping;
    private boolean pruned;

    GatheringWorker(
            GatheringConfig config, GatheringViews views, GatheringRuns runs, Facts facts, MeterRegistry metrics) {
        this.config = config;
        this.views = views;
        this.runs = runs;
        this.facts = facts;
        this.metrics = metrics;
        this.dispatch = new Dispatch(config.takeOverAfter());
        this.patience = Patience.of(config.patience());
    }

    /** The brokers gave this request to this instance; work on it starts as soon as there is room. */
    void hand(GatheringRequested request) {
        views.gatherings().learn(request);
        if (!views.gatherings().hasEnded(request.gathering())) {
            handed.add(request.gathering());
        }
    }

    void onStart(@Observes StartupEvent event) {
        clock.scheduleWithFixedDelay(this::look, LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS);
    }

    void onStop(@Observes ShutdownEvent event) {
        stopping = true;
        clock.shutdownNow();
        running.values().forEach(RunningGathering::interrupt);
    }

    private void look() {
        try {
            if (views.caughtUp() && !stopping) {
                prune();
                stopUnwanted();
                takeUp();
                tell();
            }
        } catch (RuntimeException e) {
            // the next look comes in a moment; none may end them all
            LOG.error("looking after the gatherings failed", e);
        }
    }

    /** Pictures of gatherings whose progress has long been removed by retention are not waited for. */
    private void prune() {
        if (!pruned) {
            views.storedBefore().keepOnly(g -> views.gatherings().open(g).isPresent());
            pruned = true;
        }
    }

    private void stopUnwanted() {
        var gatherings = views.gatherings();
        running.forEach((gathering, run) -> {
            if ((gatherings.hasEnded(gathering) || gatherings.isPaused(gathering)) && !run.isStopped()) {
                run.stop();
            }
        });
        handed.removeIf(views.gatherings()::hasEnded);
    }

    private void takeUp() {
        int room = config.gatherings() - running.size();
        for (var open : dispatch.next(views.gatherings().open(), running.keySet(), handed, room, System.nanoTime())) {
            start(open);
        }
    }

    private void tell() {
        for (var run : running.values()) {
            run.tell(config.progressEvery(), config.heartbeat(), System.nanoTime(), facts::mention);
        }
    }

    private void start(Gatherings.Open open) {
        GatheringRequested request = open.request();
        Tally tally = runs.tally(open);
        Thread thread =
                Thread.ofVirtual().name("gathering-" + request.gathering()).unstarted(() -> work(request, tally));
        running.put(request.gathering(), new RunningGathering(tally, thread));
        LOG.infof(
                "gathering %s for '%s' %s",
                request.gathering(), request.classifier(), tally.storedSoFar() > 0 ? "is taken up again" : "starts");
        thread.start();
    }

    private void work(GatheringRequested request, Tally tally) {
        Outcome outcome;
        try {
            outcome = runs.run(request, tally);
        } catch (InterruptedException e) {
            outcome = new Outcome.PutAside("the service stops");
        } catch (RuntimeException e) {
            String incident = Ids.fresh();
            LOG.errorf(e, "gathering %s: incident %s", request.gathering(), incident);
            outcome = new Outcome.Failed("something went wrong here; the log tells more under incident " + incident);
        }
        RunningGathering run = running.get(request.gathering());
        if (run != null) {
            run.beginEnding();
            end(request, tally, run.isStopped() ? stopped(request) : outcome);
        }
        running.remove(request.gathering());
        if (!views.gatherings().isQueued(request.gathering())) {
            handed.remove(request.gathering());
        }
    }

    /** It was stopped because a person cancelled or paused it, or another instance brought it to its end. */
    private Outcome stopped(GatheringRequested request) {
        State now = views.gatherings()
                .find(request.gathering())
                .map(GatheringProgressed::state)
                .orElse(State.QUEUED);
        return switch (now) {
            case CANCELLED -> new Outcome.Cancelled();
            case PAUSED -> new Outcome.Paused();
            case QUEUED, RUNNING -> new Outcome.PutAside("it was queued again meanwhile");
            case DONE, FAILED -> new Outcome.PutAside("another instance has ended it");
        };
    }

    private void end(GatheringRequested request, Tally tally, Outcome outcome) {
        var unused = Thread.interrupted();
        switch (outcome) {
            case Outcome.Done done -> say(tally.progress(State.DONE, null, Instant.now()));
            case Outcome.Failed failed -> say(tally.progress(State.FAILED, failed.why(), Instant.now()));
            case Outcome.Cancelled cancelled -> say(tally.progress(State.CANCELLED, null, Instant.now()));
            case Outcome.Paused paused -> say(tally.progress(State.PAUSED, null, Instant.now()));
            case Outcome.PutAside aside -> LOG.warnf("gathering %s is put aside: %s", request.gathering(), aside.why());
        }
    }

    /** If the brokers are away for too long the end is said by whoever takes the gathering up again. */
    private void say(GatheringProgressed end) {
        try {
            patience.run(() -> facts.say(end));
            views.gatherings().hear(end);
            if (end.state().ended()) {
                views.storedBefore().forget(end.gathering());
                count(end);
            }
            LOG.infof(
                    "gathering %s is %s: %d stored, %d wanted",
                    end.gathering(), end.state(), end.stored(), end.wanted());
        } catch (FactNotWritten e) {
            LOG.warnf("gathering %s: its end could not be said: %s", end.gathering(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void count(GatheringProgressed end) {
        metrics.counter("drivetrain_gathered_pictures_total", "outcome", "stored")
                .increment(end.stored());
        end.misses()
                .forEach((reason, count) -> metrics.counter("drivetrain_gathered_pictures_total", "outcome", reason)
                        .increment(count));
    }
}
