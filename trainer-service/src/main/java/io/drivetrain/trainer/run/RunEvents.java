package io.drivetrain.trainer.run;

import io.drivetrain.contracts.event.TrainingProgressed;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;

/** The progress of one run as a stream that ends with the run; a slow reader misses what is outdated. */
final class RunEvents {

    private RunEvents() {}

    static Multi<TrainingProgressed> of(RunLedger runs, String run) {
        return Multi.createFrom().emitter(emitter -> follow(runs, run, emitter), BackPressureStrategy.LATEST);
    }

    private static void follow(RunLedger runs, String run, MultiEmitter<? super TrainingProgressed> emitter) {
        Runnable stop = runs.listen(progress -> {
            if (progress.run().equals(run)) {
                emit(progress, emitter);
            }
        });
        emitter.onTermination(stop);
        runs.find(run).ifPresent(known -> emit(known.progress(), emitter));
    }

    private static void emit(TrainingProgressed progress, MultiEmitter<? super TrainingProgressed> emitter) {
        emitter.emit(progress);
        if (progress.state().ended()) {
            emitter.complete();
        }
    }
}
