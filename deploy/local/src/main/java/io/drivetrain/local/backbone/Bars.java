package io.drivetrain.local.backbone;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Progress bars over bytes. */
final class Bars {

    private static final long MIB = 1L << 20;
    private static final int UPDATE_MILLIS = 500;

    private Bars() {}

    /** @param total in bytes; negative if unknown */
    static ProgressBar bytes(String task, long total) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setUnit(" MiB", MIB)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .showSpeed()
                .build();
    }
}
