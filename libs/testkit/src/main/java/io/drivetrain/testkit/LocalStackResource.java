package io.drivetrain.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} a real broker and object store. Tests of one JVM share them, so a test takes names of its
 * own; each application start gets an empty data folder.
 */
public final class LocalStackResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return LocalStack.running().settings();
    }

    @Override
    public void stop() {
        // The stack outlives the application under test and ends with the JVM.
    }
}
