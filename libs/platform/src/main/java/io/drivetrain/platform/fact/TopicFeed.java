package io.drivetrain.platform.fact;

import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.Event;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Feeds the views: every registered topic is read from its beginning, all partitions, by one thread without a consumer
 * group, so each instance has the whole state and nothing to lose. A record that cannot be read is logged, counted and
 * skipped; the service that works on the topic puts it with its dead letters.
 */
@ApplicationScoped
public class TopicFeed {

    private static final Logger LOG = Logger.getLogger(TopicFeed.class);

    private final Map<Topic, List<Consumer<byte[]>>> handlers = new EnumMap<>(Topic.class);
    private final FeedProgress progress = new FeedProgress();
    private final String bootstrap;
    private final MeterRegistry metrics;
    private volatile @org.jspecify.annotations.Nullable FeedLoop loop;

    public TopicFeed(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap, MeterRegistry metrics) {
        this.bootstrap = bootstrap;
        this.metrics = metrics;
    }

    /**
     * Has {@code handler} see every event of {@code topic}, in order within a partition, from the beginning on.
     * To be called before the application has started, from the constructor of a {@code @Startup} bean. The handler must
     * be quick; what it throws is logged and counted.
     */
    public synchronized <E extends Event> void on(Topic topic, Class<E> type, Consumer<E> handler) {
        InvalidContract.require(loop == null, "views are registered before the feed starts");
        handlers.computeIfAbsent(topic, t -> new ArrayList<>()).add(bytes -> handler.accept(Json.read(bytes, type)));
    }

    /** Waits until every view has seen the record at {@code position}; false if that took longer than {@code timeout}. */
    public boolean awaitPassed(Position position, Duration timeout) {
        return !handlers.containsKey(position.topic()) || progress.awaitPassed(position, timeout);
    }

    /** Whether the views have seen all that was there when the feed started. */
    public boolean caughtUp() {
        return handlers.isEmpty() || progress.caughtUp();
    }

    /** Waits until they have; false if that took longer than {@code timeout}. */
    public boolean awaitCaughtUp(Duration timeout) {
        return handlers.isEmpty() || progress.awaitCaughtUp(timeout);
    }

    void onStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 500) StartupEvent event) {
        synchronized (this) {
            if (!handlers.isEmpty()) {
                loop = new FeedLoop(bootstrap, handlers.keySet(), this::dispatch, progress);
            }
        }
        var started = loop;
        if (started != null) {
            Thread.ofPlatform().name("topic-feed").daemon(true).start(started);
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        var running = loop;
        if (running != null) {
            running.stop();
        }
    }

    private void dispatch(Topic topic, ConsumerRecord<String, byte[]> record) {
        for (var handler : handlers.getOrDefault(topic, List.of())) {
            try {
                handler.accept(record.value());
            } catch (RuntimeException e) {
                // one bad record must not end the view
                metrics.counter("drivetrain_view_skipped_total", "topic", topic.topic())
                        .increment();
                LOG.warnf(
                        e instanceof InvalidContract ? null : e,
                        "skipped %s[%d]@%d: %s",
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        e.getMessage());
            }
        }
    }
}
