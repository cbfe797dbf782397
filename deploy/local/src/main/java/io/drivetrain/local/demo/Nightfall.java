package io.drivetrain.local.demo;

import io.drivetrain.contracts.event.DriftReported;
import io.drivetrain.contracts.event.DriftReported.Finding;
import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.local.api.Unreachable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Act 9: it gets dark. Night pictures are sent until the monitor says that production looks different. */
record Nightfall(Stage stage, Traffic traffic) {

    private static final Duration LIMIT = Duration.ofMinutes(6);

    void play(ModelTrained champion) throws InterruptedException {
        Instant start = Instant.now();
        var tally = new Traffic.Tally[] {Traffic.Tally.NONE};
        DriftReported found;
        try (var gauge = stage.screen().gauge("night pictures", 0)) {
            found = new Patience(
                            "drift of version " + champion.version() + " to be reported", LIMIT, LIMIT, Wait.SECOND)
                    .until(seen -> {
                        tally[0] = tally[0].plus(traffic.night(stage.plan().trafficStep()));
                        seen.is(tally[0].answers() + " night pictures answered, no alarm");
                        gauge.show(tally[0].answers(), tally[0].answers(), "");
                        return alarm(champion.version(), start);
                    });
        }
        stage.screen().fact("night traffic: %s", tally[0].words());
        tell(found);
    }

    /** An alarm about a window that reaches into the night. */
    private Optional<DriftReported> alarm(int version, Instant start) throws Unreachable, InterruptedException {
        return Arrays.stream(stage.api()
                        .find("/monitor/api/v1/classifiers/" + stage.classifier() + "/drift", DriftReported[].class)
                        .orElse(new DriftReported[0]))
                .filter(d -> d.version() == version && d.alarm() && d.to().isAfter(start))
                .findFirst();
    }

    private void tell(DriftReported drift) {
        for (Finding finding : drift.findings()) {
            if (finding.alarm()) {
                stage.screen().fact("drift in %s", words(finding));
            }
        }
        Finding worst = drift.findings().stream()
                .filter(Finding::alarm)
                .max((a, b) -> Double.compare(a.value() / a.threshold(), b.value() / b.threshold()))
                .orElseThrow();
        stage.report()
                .put(
                        "drift",
                        Map.of("version", drift.version(), "count", drift.count(), "findings", drift.findings()),
                        "drift",
                        words(worst));
    }

    private static String words(Finding finding) {
        return String.format(
                Locale.ROOT,
                "%s: %s %.3f over %.3f; %s",
                finding.quantity(),
                finding.statistic(),
                finding.value(),
                finding.threshold(),
                finding.explanation());
    }
}
