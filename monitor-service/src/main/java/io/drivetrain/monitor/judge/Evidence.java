package io.drivetrain.monitor.judge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers by name, in the order they were put; one that is not known is left out. */
final class Evidence {

    private final Map<String, Double> numbers = new LinkedHashMap<>();

    Evidence put(String name, double value) {
        if (Double.isFinite(value)) {
            numbers.put(name, value);
        }
        return this;
    }

    Evidence put(String name, Arm arm) {
        put(name + ".count", arm.count());
        put(name + ".subjects", arm.subjects());
        put(name + ".errors", arm.errors().hits());
        put(name + ".errorRate", arm.count() == 0 ? Double.NaN : arm.errors().share());
        put(name + ".latencyP95", arm.latencyP95());
        return put(name + ".meanConfidence", arm.meanConfidence());
    }

    Map<String, Double> map() {
        return Collections.unmodifiableMap(numbers);
    }
}
