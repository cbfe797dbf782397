package io.drivetrain.monitor.window;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.PredictionMade;
import io.drivetrain.platform.fact.TopicFeed;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Ties the windows to the predictions' topic. */
@Startup
@ApplicationScoped
class WindowFeed {

    private final Windows windows;

    WindowFeed(TopicFeed feed, WindowConfig config) {
        this.windows = new Windows(config);
        feed.on(Topic.PREDICTION_MADE, PredictionMade.class, windows::add);
    }

    @Produces
    @Singleton
    Windows windows() {
        return windows;
    }
}
