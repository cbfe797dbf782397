package io.drivetrain.gatherer.gathering;

import static io.drivetrain.gatherer.gathering.Samples.progress;
import static io.drivetrain.gatherer.gathering.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.event.GatheringProgressed.State;
import io.drivetrain.gatherer.gathering.Gatherings.Open;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DispatchTest {

    private static final long SECOND = 1_000_000_000L;
    private final Dispatch dispatch = new Dispatch(Duration.ofSeconds(8));

    @Test
    void whatWasHandedHereStartsAtOnceIfThereIsRoom() {
        var open = List.of(open("a", State.QUEUED), open("b", State.QUEUED), open("c", State.QUEUED));
        assertThat(next(open, Set.of(), Set.of("a", "b", "c"), 2, 1)).containsExactly("a", "b");
        assertThat(next(open, Set.of(), Set.of("b"), 2, 1)).containsExactly("b");
        assertThat(next(open, Set.of(), Set.of("a", "b"), 0, 1)).isEmpty();
        assertThat(next(open, Set.of(), Set.of("a", "b"), -1, 1)).isEmpty();
    }

    @Test
    void whatRunsHereIsNotStartedTwice() {
        assertThat(next(List.of(open("a", State.RUNNING)), Set.of("a"), Set.of("a"), 2, 100))
                .isEmpty();
    }

    @Test
    void whatAnotherInstanceWorksOnIsLeftToIt() {
        assertThat(next(List.of(open("a", State.RUNNING)), Set.of(), Set.of("a"), 2, 7))
                .isEmpty();
    }

    @Test
    void whatNobodySpeaksOfAnyMoreIsTakenUpWhoeverItWasHandedTo() {
        assertThat(next(List.of(open("a", State.RUNNING)), Set.of(), Set.of(), 2, 9))
                .containsExactly("a");
        assertThat(next(List.of(open("a", State.QUEUED)), Set.of(), Set.of(), 2, 9))
                .containsExactly("a");
    }

    @Test
    void whatIsPausedIsLeftHoweverLong() {
        assertThat(next(List.of(open("a", State.PAUSED)), Set.of(), Set.of("a"), 2, 100))
                .isEmpty();
    }

    private List<String> next(List<Open> open, Set<String> running, Set<String> handed, int room, long seconds) {
        return dispatch.next(open, running, handed, room, seconds * SECOND).stream()
                .map(o -> o.request().gathering())
                .toList();
    }

    private static Open open(String gathering, State state) {
        return new Open(request(gathering), progress(gathering, state, 0), 0);
    }
}
