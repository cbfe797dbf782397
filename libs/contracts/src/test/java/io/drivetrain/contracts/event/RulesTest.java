package io.drivetrain.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.ObjectKeys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    @Test
    void aClassifierWithOneLabelIsRefusedByName() {
        assertThatThrownBy(() -> new ClassifierDefined(
                        "bears",
                        "",
                        List.of(LabelSpec.of("grizzly")),
                        List.of(),
                        List.of(),
                        "",
                        Recipe.defaults(),
                        Actor.person("anna"),
                        Instant.EPOCH))
                .isInstanceOf(InvalidContract.class)
                .hasMessage("classifier 'bears' needs at least 2 labels to tell apart, got 1");
    }

    @Test
    void aCanaryOfMoreThanHalfIsRefused() {
        assertThatThrownBy(() -> new RolloutCommanded(
                        "o-1",
                        "bears",
                        RolloutCommanded.Command.CANARY,
                        2,
                        0.8,
                        1,
                        "",
                        Actor.person("anna"),
                        Instant.EPOCH))
                .hasMessage("canary share for 'bears' must be above 0 and at most 0.5, got 0.8");
    }

    @Test
    void anUndoingThatAlsoNamesALabelIsRefused() {
        assertThatThrownBy(() -> new LabelDecided(
                        "bears", "a".repeat(64), "grizzly", Actor.person("anna"), false, "", 1, 1, Instant.EPOCH))
                .hasMessageEndingWith("one that undoes another names its number, 1 or more, and no label");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/b", "Bears", "-a", "a-", "a b", "a\u0000", "\u202ea"})
    void anIdThatCouldLeaveItsPlaceIsRefused(String hostile) {
        assertThatThrownBy(() -> ObjectKeys.modelManifest(hostile, 1)).isInstanceOf(InvalidContract.class);
        assertThatThrownBy(() -> ObjectKeys.backbone(hostile)).isInstanceOf(InvalidContract.class);
    }

    @Test
    void aLongIdIsShownShortened() {
        assertThatThrownBy(() -> Ids.name("label", "X".repeat(10_000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
    }

    @Test
    void aBrokenRuleInsideJsonKeepsItsMessage() {
        var json = "{\"name\":\"grizzly\",\"threshold\":7}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Json.read(json, LabelSpec.class))
                .isInstanceOf(InvalidContract.class)
                .hasMessageContaining("threshold of label 'grizzly' must be 0 to 1, got 7.0");
    }

    @Test
    void aRequestForADatasetFromBeforeThereWerePlansIsRead() {
        var json = """
                {"request":"d-1","classifier":"bears","seed":7,"validShare":0.3,
                 "by":{"kind":"PERSON","name":"anna"},"at":"2026-01-01T00:00:00Z"}""";
        var read = Json.read(json.getBytes(StandardCharsets.UTF_8), DatasetRequested.class);
        assertThat(read.plan()).isEqualTo(DatasetPlan.twoParts(7, .3));
    }

    @Test
    void sharesThatLeaveNothingToTrainOnAreRefused() {
        assertThatThrownBy(() -> new DatasetPlan(1, .5, .3, .2, List.of(), new RefreshPolicy.Append(), Weighting.EQUAL))
                .hasMessage("dataset: validShare, calibrationShare and testShare leave nothing to train on, got 1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https://", "https://example.org", "HTTPS://example.org?x", ""})
    void aPrefixThatWouldWithdrawMoreThanOneHostIsRefused(String prefix) {
        assertThatThrownBy(() -> new WithdrawnSubject.Prefix(prefix)).isInstanceOf(InvalidContract.class);
        assertThat(new WithdrawnSubject.Prefix("https://example.org/").words())
                .isEqualTo("prefix https://example.org/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "\u0000"})
    void whatIsNoEventIsRefused(String json) {
        assertThatThrownBy(() -> Json.read(json.getBytes(StandardCharsets.UTF_8), LabelDecided.class))
                .isInstanceOf(InvalidContract.class);
    }
}
