package io.drivetrain.gatherer.gathering;

import static io.drivetrain.gatherer.gathering.Samples.progress;
import static io.drivetrain.gatherer.gathering.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.event.GatheringProgressed;
import io.drivetrain.contracts.event.GatheringProgressed.State;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GatheringsTest {

    private final Gatherings gatherings = new Gatherings(() -> 0);

    @Test
    void aRequestNobodyHasTouchedIsQueued() {
        gatherings.learn(request("g"));
        assertThat(gatherings.find("g")).map(GatheringProgressed::state).contains(State.QUEUED);
        assertThat(gatherings.open()).hasSize(1);
    }

    @Test
    void anEndIsFinalWhateverIsSaidAfterwards() {
        gatherings.learn(request("g"));
        gatherings.hear(progress("g", State.CANCELLED, 3));
        gatherings.hear(progress("g", State.RUNNING, 4));
        gatherings.hear(progress("g", State.DONE, 9));
        assertThat(gatherings.find("g")).map(GatheringProgressed::state).contains(State.CANCELLED);
        gatherings.hear(progress("g", State.CANCELLED, 5));
        assertThat(gatherings.find("g")).map(GatheringProgressed::stored).contains(5);
        assertThat(gatherings.open()).isEmpty();
    }

    @Test
    void aPauseLastsUntilItIsQueuedAgain() {
        gatherings.learn(request("g"));
        gatherings.hear(progress("g", State.RUNNING, 3));
        gatherings.hear(progress("g", State.PAUSED, 4));
        gatherings.hear(progress("g", State.RUNNING, 5));
        assertThat(gatherings.isPaused("g")).isTrue();
        gatherings.hear(progress("g", State.PAUSED, 6));
        assertThat(gatherings.find("g")).map(GatheringProgressed::stored).contains(6);
        assertThat(gatherings.open()).hasSize(1);
        gatherings.hear(progress("g", State.QUEUED, 6));
        gatherings.hear(progress("g", State.RUNNING, 7));
        assertThat(gatherings.find("g")).map(GatheringProgressed::state).contains(State.RUNNING);
    }

    @Test
    void whatIsPausedCanBeCancelled() {
        gatherings.learn(request("g"));
        gatherings.hear(progress("g", State.PAUSED, 4));
        gatherings.hear(progress("g", State.CANCELLED, 4));
        assertThat(gatherings.hasEnded("g")).isTrue();
    }

    @Test
    void aRequestThatIsSeenAgainAfterItsEndDoesNotOpenIt() {
        gatherings.hear(progress("g", State.DONE, 3));
        gatherings.learn(request("g"));
        gatherings.learn(request("g"));
        assertThat(gatherings.hasEnded("g")).isTrue();
        assertThat(gatherings.open()).isEmpty();
    }

    @Test
    void topicsMayBeReadInAnyOrder() {
        gatherings.hear(progress("g", State.RUNNING, 3));
        assertThat(gatherings.open()).isEmpty();
        gatherings.learn(request("g"));
        assertThat(gatherings.open().getFirst().progress().stored()).isEqualTo(3);
    }

    @Test
    void theNewestComesFirst() {
        gatherings.learn(request("old", Instant.ofEpochSecond(1)));
        gatherings.learn(request("new", Instant.ofEpochSecond(2)));
        assertThat(gatherings.of("bears"))
                .extracting(GatheringProgressed::gathering)
                .containsExactly("new", "old");
        assertThat(gatherings.of("cats")).isEmpty();
        assertThat(gatherings.of(null)).hasSize(2);
        assertThat(gatherings.open()).extracting(o -> o.request().gathering()).containsExactly("old", "new");
    }
}
