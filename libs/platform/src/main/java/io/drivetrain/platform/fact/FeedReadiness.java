package io.drivetrain.platform.fact;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A service is ready once its views show all that was said before it started. */
@Readiness
@ApplicationScoped
class FeedReadiness implements HealthCheck {

    private final TopicFeed feed;

    FeedReadiness(TopicFeed feed) {
        this.feed = feed;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("views caught up")
                .status(feed.caughtUp())
                .build();
    }
}
