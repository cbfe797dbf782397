package io.drivetrain.gatherer.fetch;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** So many downloads at once from one host, and so many over all; a slow host takes no place from the others. */
final class HostGate {

    private static final class Places {
        final Semaphore free;
        int users;

        Places(int perHost) {
            free = new Semaphore(perHost, true);
        }
    }

    /** A place, given back when closed. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    private final int perHost;
    private final Semaphore all;
    private final Map<String, Places> hosts = new HashMap<>();

    HostGate(int perHost, int overall) {
        this.perHost = perHost;
        this.all = new Semaphore(overall, true);
    }

    /** Waits for a place at {@code host}, then for one of all. */
    Place enter(String host) throws InterruptedException {
        Places places = join(host);
        boolean atHost = false;
        boolean entered = false;
        try {
            places.free.acquire();
            atHost = true;
            all.acquire();
            entered = true;
        } finally {
            if (!entered) {
                if (atHost) {
                    places.free.release();
                }
                leave(host, places);
            }
        }
        return () -> {
            all.release();
            places.free.release();
            leave(host, places);
        };
    }

    /** How many hosts there is anything under way for. */
    synchronized int hosts() {
        return hosts.size();
    }

    private synchronized Places join(String host) {
        Places places = hosts.computeIfAbsent(host, h -> new Places(perHost));
        places.users++;
        return places;
    }

    private synchronized void leave(String host, Places places) {
        if (--places.users == 0) {
            hosts.remove(host);
        }
    }
}
