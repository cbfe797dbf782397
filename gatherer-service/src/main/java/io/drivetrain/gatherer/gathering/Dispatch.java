package io.drivetrain.gatherer.gathering;

import io.drivetrain.contracts.event.GatheringProgressed.State;
import io.drivetrain.gatherer.gathering.Gatherings.Open;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Which gatherings an instance takes up next: those that were handed to it, and those nobody speaks of any more because
 * whoever worked on them is gone. Should two take up the same, it costs time and does no harm: bytes are stored once, and
 * facts of the same picture count once. What a person paused waits for a person.
 */
record Dispatch(Duration takeOverAfter) {

    /**
     * @param open by age of the request
     * @param running here
     * @param handed to this instance by the brokers
     * @param room how many more may run here
     */
    List<Open> next(List<Open> open, Set<String> running, Set<String> handed, int room, long nanoNow) {
        return open.stream()
                .filter(o -> !running.contains(o.request().gathering()))
                .filter(o -> o.progress().state() != State.PAUSED)
                .filter(o ->
                        isSilent(o, nanoNow) || (handed.contains(o.request().gathering()) && isUntouched(o)))
                .limit(Math.max(0, room))
                .toList();
    }

    private boolean isSilent(Open open, long nanoNow) {
        return nanoNow - open.heardNanos() > takeOverAfter.toNanos();
    }

    private static boolean isUntouched(Open open) {
        return open.progress().state() == State.QUEUED;
    }
}
