package io.drivetrain.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.platform.fact.TopicFeed;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ViewsFirstTest {

    private final TopicFeed feed = new TopicFeed("127.0.0.1:1", new SimpleMeterRegistry());
    private final ViewsFirst filter = new ViewsFirst(feed, Duration.ZERO);

    @Test
    void deniesNothingThatTheViewsMayStillShow() {
        feed.on(Topic.MODEL_TRAINED, ModelTrained.class, model -> {});

        assertThatThrownBy(() -> filter.await(asked("models")))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .satisfies(problem -> {
                    assertThat(problem.status()).isEqualTo(503);
                    assertThat(problem.code()).isEqualTo("starting");
                });
    }

    @Test
    void answersWhatNeedsNoViews() {
        feed.on(Topic.MODEL_TRAINED, ModelTrained.class, model -> {});

        assertThatCode(() -> filter.await(asked("alive"))).doesNotThrowAnyException();
    }

    @Test
    void asksNothingOfAServiceWithoutViews() {
        assertThatCode(() -> filter.await(asked("models"))).doesNotThrowAnyException();
    }

    static final class Resource {

        public void models() {}

        @WithoutViews
        public void alive() {}
    }

    private static ResourceInfo asked(String method) {
        return new ResourceInfo() {
            @Override
            public Method getResourceMethod() {
                try {
                    return Resource.class.getMethod(method);
                } catch (NoSuchMethodException e) {
                    throw new AssertionError(e);
                }
            }

            @Override
            public Class<?> getResourceClass() {
                return Resource.class;
            }
        };
    }
}
