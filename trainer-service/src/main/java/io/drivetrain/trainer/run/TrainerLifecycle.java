package io.drivetrain.trainer.run;

import io.drivetrain.platform.fact.FactWriter;
import io.drivetrain.platform.fact.TopicFeed;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.work.Patience;
import io.drivetrain.trainer.data.PictureCache;
import io.drivetrain.trainer.registry.Publisher;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts the loop with the service and stops it, and its worker, with it. */
@ApplicationScoped
class TrainerLifecycle {

    private static final Logger LOG = Logger.getLogger(TrainerLifecycle.class);
    private static final long STOP_MILLIS = 10_000;

    private final TrainConfig config;
    private final ObjectStore objects;
    private final FactWriter facts;
    private final TopicFeed feed;
    private final RunLedger runs;
    private final Publisher publisher;
    private final Path root;
    private @Nullable Thread thread;

    TrainerLifecycle(
            TrainConfig config,
            ObjectStore objects,
            FactWriter facts,
            TopicFeed feed,
            RunLedger runs,
            Publisher publisher,
            @ConfigProperty(name = "drivetrain.data-dir") Path root) {
        this.config = config;
        this.objects = objects;
        this.facts = facts;
        this.feed = feed;
        this.runs = runs;
        this.publisher = publisher;
        this.root = root.toAbsolutePath();
    }

    void onStart(@Observes StartupEvent event) throws IOException {
        Workshop shop = workshop(TrainerId.in(root));
        // what attempts before a crash have left is of no use: a run goes on from the object store
        Folders.remove(shop.work());
        var loop = new TrainerLoop(shop);
        thread = Thread.ofPlatform().name("trainer").daemon().start(() -> run(loop));
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            running.join(STOP_MILLIS);
        }
    }

    private void run(TrainerLoop loop) {
        try {
            while (true) {
                Thread.sleep(config.lookEvery());
                if (feed.caughtUp()) {
                    lookOnce(loop);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("the trainer stops; a run in work is resumed at the next start");
        }
    }

    private static void lookOnce(TrainerLoop loop) throws InterruptedException {
        try {
            loop.look();
        } catch (RuntimeException e) {
            // one broken run must not keep the others from being trained
            LOG.error("the trainer could not go on with a run", e);
        }
    }

    private Workshop workshop(String id) {
        var clock = Clock.systemUTC();
        var classPath =
                config.worker().classPath().orElse(WorkerPlace.classPath(System.getProperty("java.class.path")));
        return new Workshop(
                config,
                objects,
                facts,
                runs,
                new Attempts(objects, id, clock),
                publisher,
                new PictureCache(root.resolve("pictures"), objects, clock),
                new WorkerPlace(classPath, root.resolve("engine")),
                root,
                Patience.of(Duration.ofMinutes(1)),
                clock);
    }
}
