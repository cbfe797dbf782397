package io.drivetrain.local;

/** The five services, in the order of the loop; a service's port is the origin's plus its place in it. */
public enum Service {
    GATHERER("gatherer", "/gather", 160, false),
    VERIFIER("verifier", "/verify", 224, false),
    TRAINER("trainer", "/train", 160, false),
    /** Answers requests for a living, so it alone gets the optimising compiler and the heap for pictures in flight. */
    INFERENCE("inference", "/predict", 256, true),
    MONITOR("monitor", "/monitor", 192, false);

    private final String title;
    private final String root;
    private final int heapMiB;
    private final boolean optimised;

    Service(String title, String root, int heapMiB, boolean optimised) {
        this.title = title;
        this.root = root;
        this.heapMiB = heapMiB;
        this.optimised = optimised;
    }

    /** The name in tables, file names and messages. */
    public String title() {
        return title;
    }

    /** The module folder in the checkout. */
    public String module() {
        return title + "-service";
    }

    /** Where its API and pages are under the origin. */
    public String root() {
        return root;
    }

    /** The bound on its heap, in MiB. */
    public int heapMiB() {
        return heapMiB;
    }

    /** Whether it gets all tiers of the just-in-time compiler, rather than the quick one only. */
    public boolean optimised() {
        return optimised;
    }
}
