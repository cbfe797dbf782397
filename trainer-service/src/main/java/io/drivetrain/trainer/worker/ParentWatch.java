package io.drivetrain.trainer.worker;

import java.io.IOException;
import java.io.InputStream;

/** Ends this process when the one that started it is gone, so that no orphan trains on. */
final class ParentWatch {

    static final int PARENT_GONE = 75;

    private ParentWatch() {}

    /** Watches by two signs: our standard input ends, or the parent's handle says so. */
    static void start(InputStream in) {
        Thread.ofPlatform().name("parent-watch").daemon().start(() -> {
            drain(in);
            halt();
        });
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(ParentWatch::halt));
    }

    private static void drain(InputStream in) {
        try {
            while (in.read() >= 0) {
                // nothing is said on this stream, only its end matters
            }
        } catch (IOException e) {
            // a broken stream means the same as an ended one
        }
    }

    private static void halt() {
        Runtime.getRuntime().halt(PARENT_GONE);
    }
}
