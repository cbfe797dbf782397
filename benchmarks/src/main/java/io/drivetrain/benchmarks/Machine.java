package io.drivetrain.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What a figure was measured on. */
final class Machine {

    private Machine() {}

    static String words() {
        return "On " + Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", Java " + Runtime.version() + "; " + load();
    }

    /** What else ran; a figure from a busy machine is worth less. */
    static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0
                ? "load is not known here"
                : String.format(Locale.ROOT, "load of the last minute is now %.1f", load);
    }
}
