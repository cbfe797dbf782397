package io.drivetrain.local.gather;

import io.drivetrain.contracts.event.GatheringProgressed;
import io.drivetrain.contracts.event.GatheringProgressed.State;
import io.drivetrain.local.CannotStart;
import io.drivetrain.local.api.Api;
import io.drivetrain.local.api.Unreachable;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Looks at a gathering until it ends; a gatherer that is away for a while is waited for. */
record Follow(Api api, String gathering, PrintWriter out) {

    private static final Duration LOOK = Duration.ofMillis(300);
    private static final Duration LINE = Duration.ofSeconds(5);
    private static final Duration AWAY = Duration.ofMinutes(2);

    GatheringProgressed untilItEnds() throws InterruptedException {
        boolean terminal = System.console() != null && System.console().isTerminal();
        try (var shown = terminal ? new Bar() : new Lines(out)) {
            var pace = new Pace();
            long heard = System.nanoTime();
            while (true) {
                try {
                    var now = look();
                    heard = System.nanoTime();
                    pace.see(now, heard);
                    shown.show(now, now.state() == State.PAUSED ? "paused" : pace.words());
                    if (now.state().ended()) {
                        return now;
                    }
                } catch (Unreachable e) {
                    if (System.nanoTime() - heard > AWAY.toNanos()) {
                        throw new CannotStart("the gatherer has not answered for " + AWAY.toSeconds() + " s; gathering "
                                + gathering + " goes on when it comes back");
                    }
                }
                Thread.sleep(LOOK);
            }
        }
    }

    private GatheringProgressed look() throws Unreachable, InterruptedException {
        return api.find("/gather/api/v1/gatherings/" + gathering, GatheringProgressed.class)
                .orElseThrow(() -> new CannotStart("there is no gathering '" + gathering + "' any more"));
    }

    private sealed interface Shown extends AutoCloseable {
        void show(GatheringProgressed now, String pace);

        @Override
        void close();
    }

    private static final class Bar implements Shown {

        private final ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("gathered")
                .setInitialMax(1)
                .setUpdateIntervalMillis(200)
                .setStyle(ProgressBarStyle.ASCII)
                .hideEta()
                .build();

        @Override
        public void show(GatheringProgressed now, String pace) {
            bar.maxHint(Math.max(1, now.wanted()));
            bar.stepTo(Pace.settled(now));
            bar.setExtraMessage(" " + pace);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A line now and then where output goes into a file. */
    private static final class Lines implements Shown {

        private final PrintWriter out;
        private long last = System.nanoTime();

        Lines(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void show(GatheringProgressed now, String pace) {
            if (System.nanoTime() - last > LINE.toNanos()) {
                last = System.nanoTime();
                out.printf(Locale.ROOT, "%d of %d  %s%n", Pace.settled(now), now.wanted(), pace);
                out.flush();
            }
        }

        @Override
        public void close() {
            out.flush();
        }
    }
}
