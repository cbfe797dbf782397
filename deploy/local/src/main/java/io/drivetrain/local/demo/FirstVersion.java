package io.drivetrain.local.demo;

import io.drivetrain.contracts.event.ModelTrained;

/** Act 6: the first version goes to shadow, then straight to champion, for there is nobody to compare it with. */
record FirstVersion(Stage stage, Traffic traffic) {

    private static final int PICTURES = 150;

    void play(ModelTrained model) throws InterruptedException {
        var rollout = new Rollout(stage);
        rollout.shadow(model.version());
        rollout.promote(model.version(), "the first version; there is no champion to compare it with");
        stage.screen().fact("version %d is the champion", model.version());
        var tally = traffic.day(PICTURES);
        stage.screen().fact("traffic: %s", tally.words());
        stage.report().put("championTraffic", tally, "traffic to version " + model.version(), tally.words());
    }
}
