package io.drivetrain.trainer.run;

import io.drivetrain.contracts.event.Event;
import io.drivetrain.platform.fact.FactWriter;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.work.Patience;
import io.drivetrain.trainer.data.PictureCache;
import io.drivetrain.trainer.registry.Publisher;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What an attempt at a run works with.
 *
 * @param root folder of this trainer on this machine
 */
record Workshop(
        TrainConfig config,
        ObjectStore objects,
        FactWriter facts,
        RunLedger runs,
        Attempts attempts,
        Publisher publisher,
        PictureCache pictures,
        WorkerPlace place,
        Path root,
        Patience patience,
        Clock clock) {

    /** Holds a folder for each attempt in work. */
    Path work() {
        return root.resolve("work");
    }

    Path folder(String name) {
        return work().resolve(name);
    }

    boolean cancelled(String run) {
        return runs.find(run).map(Run::cancelAsked).orElse(false);
    }

    /** Says what must be known; waits for brokers that are away. */
    void say(Event event) throws InterruptedException {
        patience.run(() -> facts.say(event));
    }

    /** Says what the next fact will say again. */
    void sayLater(Event event) {
        facts.sayLater(event);
    }
}
