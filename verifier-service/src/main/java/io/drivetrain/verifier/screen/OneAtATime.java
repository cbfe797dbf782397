package io.drivetrain.verifier.screen;

import java.util.concurrent.locks.ReentrantLock;

/** Keeps two workers from one picture: work on equal keys never overlaps, work on others hardly waits. */
final class OneAtATime {

    private static final int LOCKS = 64;

    private final ReentrantLock[] locks = new ReentrantLock[LOCKS];

    OneAtATime() {
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    void run(String key, Runnable work) {
        var lock = locks[Math.floorMod(key.hashCode(), LOCKS)];
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
