package io.drivetrain.local.demo;

import io.drivetrain.local.api.Api;

/** What every act needs. */
record Stage(Api api, Screen screen, Report report, Plan plan, Pictures pictures) {

    String classifier() {
        return plan.classifier();
    }
}
