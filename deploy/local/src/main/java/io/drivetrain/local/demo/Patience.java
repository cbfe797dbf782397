package io.drivetrain.local.demo;

import io.drivetrain.local.api.Unreachable;
import java.time.Duration;
import java.util.Optional;

/**
 * Waits with a bound. Services may be killed and started again meanwhile: no answer is something that was seen, not the
 * end.
 *
 * @param what is awaited, in words
 * @param still how long what is seen may stay the same
 * @param all how long the waiting may take altogether
 * @param pause between two looks
 */
record Patience(String what, Duration still, Duration all, Duration pause) {

    /** Looks once. */
    interface Look<T> {
        /**
         * @param seen told in words what is the case, whether it is enough or not
         * @return what was awaited; empty to look again
         */
        Optional<T> look(Seen seen) throws Unreachable, InterruptedException;
    }

    /** What was seen last. */
    static final class Seen {
        private String words = "nothing";
        private long since = System.nanoTime();

        void is(String now) {
            if (!now.equals(words)) {
                words = now;
                since = System.nanoTime();
            }
        }
    }

    static Patience of(String what, Duration all) {
        return new Patience(what, all, all, Duration.ofMillis(300));
    }

    <T> T until(Look<T> look) throws InterruptedException {
        var seen = new Seen();
        long start = System.nanoTime();
        while (true) {
            try {
                Optional<T> found = look.look(seen);
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (Unreachable e) {
                seen.is(String.valueOf(e.getMessage()));
            }
            long now = System.nanoTime();
            if (now - start > all.toNanos()) {
                throw new ActFailed("waited " + words(all) + " for " + what + "; last seen: " + seen.words);
            }
            if (now - seen.since > still.toNanos()) {
                throw new ActFailed("waited for " + what + ", and for " + words(still) + " nothing moved; last seen: "
                        + seen.words);
            }
            Thread.sleep(pause);
        }
    }

    /**
     * Asks for something that must not be asked for twice: if an answer is lost, {@code already} tells whether it was
     * heard all the same.
     */
    <T> T once(Ask<T> ask, Look<T> already) throws InterruptedException {
        boolean[] lost = {false};
        return until(seen -> {
            if (lost[0]) {
                Optional<T> done = already.look(seen);
                if (done.isPresent()) {
                    return done;
                }
            }
            lost[0] = true;
            return Optional.of(ask.ask());
        });
    }

    /** Asks once. */
    interface Ask<T> {
        T ask() throws Unreachable, InterruptedException;
    }

    private static String words(Duration duration) {
        return duration.toSeconds() >= 180 ? duration.toMinutes() + " min" : duration.toSeconds() + " s";
    }
}
