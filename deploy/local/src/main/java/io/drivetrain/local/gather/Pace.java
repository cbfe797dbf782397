package io.drivetrain.local.gather;

import io.drivetrain.contracts.event.GatheringProgressed;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** How fast a gathering goes, from what was seen of it in the last moments. */
final class Pace {

    private static final int LOOKS = 20;

    private record Look(long nanos, int settled) {}

    private final Deque<Look> looks = new ArrayDeque<>();
    private int left;

    static int settled(GatheringProgressed now) {
        return now.stored()
                + now.misses().values().stream().mapToInt(Integer::intValue).sum();
    }

    void see(GatheringProgressed now, long nanos) {
        looks.addLast(new Look(nanos, settled(now)));
        if (looks.size() > LOOKS) {
            looks.removeFirst();
        }
        left = Math.max(0, now.wanted() - settled(now));
    }

    /** "12.5/s, 2 min left"; empty while it cannot be told. */
    String words() {
        double seconds = (looks.getLast().nanos - looks.getFirst().nanos) / 1e9;
        int done = looks.getLast().settled - looks.getFirst().settled;
        if (seconds <= 0 || done <= 0) {
            return "";
        }
        double rate = done / seconds;
        return String.format(Locale.ROOT, "%.1f/s, %s left", rate, duration((long) Math.ceil(left / rate)));
    }

    static String duration(long seconds) {
        var d = Duration.ofSeconds(seconds);
        if (d.toHours() > 0) {
            return d.toHours() + " h " + d.toMinutesPart() + " min";
        }
        return d.toMinutes() > 0 ? d.toMinutes() + " min " + d.toSecondsPart() + " s" : d.toSeconds() + " s";
    }
}
