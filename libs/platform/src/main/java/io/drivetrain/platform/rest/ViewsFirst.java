package io.drivetrain.platform.rest;

import io.drivetrain.platform.fact.TopicFeed;
import io.vertx.core.Context;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A service that has just started knows nothing yet of what was said before: it would deny what exists. So requests wait
 * for the views, and are told to come again if that takes long.
 */
class ViewsFirst {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TopicFeed feed;
    private final Duration patience;

    @Inject
    ViewsFirst(TopicFeed feed) {
        this(feed, PATIENCE);
    }

    ViewsFirst(TopicFeed feed, Duration patience) {
        this.feed = feed;
        this.patience = patience;
    }

    @ServerRequestFilter
    void await(ResourceInfo asked) {
        if (feed.caughtUp() || asked.getResourceMethod().isAnnotationPresent(WithoutViews.class)) {
            return;
        }
        // a request that is answered on an event loop must not hold that up
        if (Context.isOnEventLoopThread() || !feed.awaitCaughtUp(patience)) {
            throw new Problem(
                    503, "starting", "this service still reads what was said before it started; try again in a moment");
        }
    }
}
