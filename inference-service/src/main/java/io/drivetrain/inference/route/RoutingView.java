package io.drivetrain.inference.route;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.RolloutChanged;
import io.drivetrain.platform.fact.TopicFeed;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Ties routing to the facts. */
@Startup
@ApplicationScoped
class RoutingView {

    private final Routings routings = new Routings();
    private final Breakers breakers;

    RoutingView(TopicFeed feed, RouteConfig config) {
        breakers = new Breakers(Math.max(1, config.breakerFailures()), config.breakerWindow());
        feed.on(Topic.ROLLOUT_CHANGED, RolloutChanged.class, routings::on);
    }

    @Produces
    @Singleton
    Routings routings() {
        return routings;
    }

    @Produces
    @Singleton
    Breakers breakers() {
        return breakers;
    }
}
