package io.drivetrain.gatherer.gathering;

import io.drivetrain.contracts.event.GatheringProgressed;
import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Looks at a gathering a few times a second and passes on what is new; ends with its end. */
final class ProgressStream {

    private static final Duration LOOK = Duration.ofMillis(300);

    private ProgressStream() {}

    static Multi<GatheringProgressed> of(Supplier<Optional<GatheringProgressed>> look) {
        return Multi.createFrom().deferred(() -> {
            var ended = new AtomicBoolean();
            return Multi.createFrom()
                    .ticks()
                    .every(LOOK)
                    // a browser that reads slowly misses looks, not the end
                    .onOverflow()
                    .drop()
                    .onItem()
                    .transformToIterable(tick -> look.get().stream().toList())
                    .select()
                    .first(p -> !ended.getAndSet(p.state().ended()))
                    .skip()
                    .repetitions();
        });
    }
}
