package io.drivetrain.local.demo;

import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.LabelSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Act 1: says what the classifier is for. Saying it twice changes nothing, so a lost answer is asked for again. */
record Define(Stage stage) {

    private static final String PATH = "/gather/api/v1/classifiers";

    void play() throws InterruptedException {
        var plan = stage.plan();
        var wish = Map.of(
                "classifier", plan.classifier(),
                "objective", "Nobody meets a bear unprepared, and no lost toy causes an alarm",
                "labels", plan.labels(),
                "levers", List.of("warn hikers", "close trails", "send a ranger"),
                "conditions", List.of("daylight", "dusk", "rain", "night, by infrared cameras"),
                "affected", "hikers and rangers; bears",
                "recipe", plan.first());
        var defined = Patience.of("the definition of '" + plan.classifier() + "'", Duration.ofSeconds(90))
                .once(
                        () -> stage.api().post(PATH, wish, ClassifierDefined.class),
                        seen -> stage.api()
                                .find(PATH + "/" + plan.classifier(), ClassifierDefined.class)
                                .filter(there -> there.labels().equals(plan.labels())));
        var labels = defined.labels().stream().map(LabelSpec::name).collect(Collectors.joining(", "));
        stage.screen().fact("classifier '%s' tells apart: %s", defined.classifier(), labels);
        stage.report()
                .put("classifier", defined.classifier(), "classifier", defined.classifier() + " (" + labels + ")");
    }
}
