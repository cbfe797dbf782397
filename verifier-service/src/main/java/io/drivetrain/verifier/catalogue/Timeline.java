package io.drivetrain.verifier.catalogue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Rows in the order their pictures were gathered, to the microsecond; equal moments by the picture's digest. They come
 * nearly in that order: only those since the last reading are sorted, then merged.
 */
final class Timeline {

    private final Comparator<Integer> comparator;
    private long[] micros = new long[16];
    private int[] rows = new int[16];
    private int count;
    private int sorted;

    /** @param byImage the order of rows gathered in the same moment */
    Timeline(Comparator<Integer> byImage) {
        this.comparator = Comparator.<Integer>comparingLong(row -> micros[row]).thenComparing(byImage);
    }

    void add(int row, Instant at) {
        if (row >= micros.length) {
            micros = Arrays.copyOf(micros, Math.max(row + 1, micros.length + micros.length / 2));
        }
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, count + count / 2);
        }
        micros[row] = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        rows[count++] = row;
    }

    int size() {
        return count;
    }

    /** The rows in order; only the first {@link #size()} entries count. Valid until the next is added. */
    int[] rows() {
        if (sorted < count) {
            int[] tail = IntStream.range(sorted, count)
                    .map(i -> rows[i])
                    .boxed()
                    .sorted(comparator)
                    .mapToInt(Integer::intValue)
                    .toArray();
            merge(tail);
            sorted = count;
        }
        return rows;
    }

    /** From the back, so that nothing is overwritten before it was moved. */
    private void merge(int[] tail) {
        int old = sorted - 1;
        int to = count - 1;
        for (int fresh = tail.length - 1; fresh >= 0; to--) {
            boolean oldIsLater = old >= 0 && comparator.compare(rows[old], tail[fresh]) > 0;
            rows[to] = oldIsLater ? rows[old--] : tail[fresh--];
        }
    }
}
