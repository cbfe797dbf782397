package io.drivetrain.local.demo;

import java.io.PrintWriter;
import java.util.Locale;

/** What the person sees: a heading per act, a line per fact, a bar while something takes long. */
final class Screen {

    private final PrintWriter out;
    private final boolean terminal;

    /** @param terminal whether lines may be drawn over; plain lines are printed otherwise */
    Screen(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void heading(int act, String title) {
        line("");
        line("Act " + act + "  " + title);
    }

    void fact(String format, Object... values) {
        line("  " + (values.length == 0 ? format : String.format(Locale.ROOT, format, values)));
    }

    synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    Gauge gauge(String task, long max) {
        return terminal ? new Gauge.Bar(task, max) : new Gauge.Lines(this, task, max);
    }
}
