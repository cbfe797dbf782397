package io.drivetrain.local.demo;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far something is. */
sealed interface Gauge extends AutoCloseable {

    /** {@code value} of {@code max} are done; {@code more} says what else is worth knowing. */
    void show(long value, long max, String more);

    @Override
    void close();

    /** A bar on a terminal. */
    final class Bar implements Gauge {
        private static final int REFRESH_MILLIS = 200;

        private final ProgressBar bar;

        Bar(String task, long max) {
            this.bar = new ProgressBarBuilder()
                    .setTaskName("  " + task)
                    .setInitialMax(Math.max(1, max))
                    .setUpdateIntervalMillis(REFRESH_MILLIS)
                    .setStyle(ProgressBarStyle.ASCII)
                    .hideEta()
                    .build();
        }

        @Override
        public void show(long value, long max, String more) {
            bar.maxHint(Math.max(1, max));
            bar.stepTo(value);
            bar.setExtraMessage(" " + more);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A line now and then where output goes into a file. */
    final class Lines implements Gauge {
        private static final Duration EVERY = Duration.ofSeconds(5);

        private final Screen screen;
        private final String task;
        private long last = System.nanoTime();
        private long shown;
        private long value;
        private long max;
        private String more = "";

        Lines(Screen screen, String task, long max) {
            this.screen = screen;
            this.task = task;
            this.max = max;
        }

        @Override
        public void show(long value, long max, String more) {
            this.value = value;
            this.max = max;
            this.more = more;
            if (System.nanoTime() - last > EVERY.toNanos() && value != shown) {
                print();
            }
        }

        @Override
        public void close() {
            if (value != shown) {
                print();
            }
        }

        private void print() {
            screen.fact("%s: %d of %d  %s", task, value, max, more);
            shown = value;
            last = System.nanoTime();
        }
    }
}
