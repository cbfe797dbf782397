package io.drivetrain.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Gives a Quarkus test a broker and an object store of its own: {@code @QuarkusTestResource(LocalStackResource.class)}. */
public final class LocalStackResource implements QuarkusTestResourceLifecycleManager {

    private @org.jspecify.annotations.Nullable LocalStack stack;

    @Override
    public Map<String, String> start() {
        try {
            var started = LocalStack.start();
            stack = started;
            return started.config();
        } catch (IOException e) {
            throw new UncheckedIOException("the test broker and store did not start", e);
        }
    }

    @Override
    public void stop() {
        var running = stack;
        if (running != null) {
            running.stop();
        }
    }
}
