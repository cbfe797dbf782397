package io.drivetrain.gatherer.gathering;

import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.platform.object.Digests;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Which pictures of unfinished gatherings are stored and said already, so that none is fetched again after a crash. */
final class StoredBefore {

    private static final class One {
        final Set<BigInteger> pictures = new HashSet<>();
        final Map<String, Integer> byLabel = new TreeMap<>();
    }

    private final Map<String, One> gatherings = new HashMap<>();

    synchronized void add(ImageGathered gathered) {
        One one = gatherings.computeIfAbsent(gathered.gathering(), g -> new One());
        if (one.pictures.add(fingerprint(gathered.label(), gathered.url()))) {
            one.byLabel.merge(gathered.label(), 1, Integer::sum);
        }
    }

    synchronized boolean has(String gathering, String label, String locator) {
        One one = gatherings.get(gathering);
        return one != null && one.pictures.contains(fingerprint(label, locator));
    }

    synchronized Map<String, Integer> byLabel(String gathering) {
        One one = gatherings.get(gathering);
        return one == null ? Map.of() : Map.copyOf(one.byLabel);
    }

    synchronized void forget(String gathering) {
        gatherings.remove(gathering);
    }

    synchronized void keepOnly(Predicate<String> wanted) {
        gatherings.keySet().removeIf(wanted.negate());
    }

    /** 128 bits instead of a long address: a gathering may have very many. */
    static BigInteger fingerprint(String label, String locator) {
        String digest = Digests.sha256((label + '\n' + locator).getBytes(StandardCharsets.UTF_8));
        return new BigInteger(digest.substring(0, 32), 16);
    }
}
