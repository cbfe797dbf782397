package io.drivetrain.local.infra;

import java.io.IOException;
import java.io.InputStream;

/**
 * Notices that the process which started this one is gone, by two signs: its end of our standard input closes, or the
 * process handle says so. Either is enough, for a parent may have handed its input on to somebody else.
 */
final class ParentWatch {

    private ParentWatch() {}

    /** Runs {@code then} once, on a thread of its own, when the parent is gone. */
    static void whenGone(InputStream in, Runnable then) {
        Thread.ofPlatform().name("parent-stdin").daemon().start(() -> {
            drain(in);
            then.run();
        });
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(then));
    }

    private static void drain(InputStream in) {
        try {
            while (in.read() >= 0) {
                // Nothing is said on this stream; only its end matters.
            }
        } catch (IOException e) {
            // A broken stream means the same as an ended one.
        }
    }
}
