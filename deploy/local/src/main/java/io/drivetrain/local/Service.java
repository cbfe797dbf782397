package io.drivetrain.local;

import java.util.Locale;

/** The five services, in the order of the loop; their ports follow that order. */
enum Service {
    GATHERER("/gather", "192m"),
    VERIFIER("/verify", "384m"),
    TRAINER("/train", "192m"),
    INFERENCE("/predict", "384m"),
    MONITOR("/monitor", "192m");

    private final String root;
    private final String heap;

    Service(String root, String heap) {
        this.root = root;
        this.heap = heap;
    }

    /** Where its pages and API are below the origin. */
    String root() {
        return root;
    }

    String heap() {
        return heap;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Who answers a path of the origin; what belongs to nobody is the console, which the monitor serves. */
    static Service of(String path) {
        if (path.equals("/v2") || path.startsWith("/v2/")) {
            return INFERENCE;
        }
        for (Service service : values()) {
            if (path.equals(service.root) || path.startsWith(service.root + "/")) {
                return service;
            }
        }
        return MONITOR;
    }
}
