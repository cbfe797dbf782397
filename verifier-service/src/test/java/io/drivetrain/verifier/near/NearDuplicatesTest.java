package io.drivetrain.verifier.near;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {

    @Test
    void joinsWhatIsWithinReachAndNothingElse() {
        long base = 0x0123_4567_89ab_cdefL;
        long atReach = base ^ 0b10_0100_1001_0010L ^ (1L << 40);
        long beyond = base ^ 0x7f00_0000_0000_0000L;

        assertThat(PerceptualHash.distance(base, atReach)).isEqualTo(NearDuplicates.REACH);
        assertThat(NearDuplicates.groups(new long[] {base, beyond, atReach})).containsExactly(0, 1, 0);
    }

    @Test
    void joinsAcrossAChain() {
        long a = 1L << 50;
        long b = a | 0b111111;
        long c = a | 0b111111_111111;

        assertThat(NearDuplicates.groups(new long[] {a, c, b})).containsExactly(0, 0, 0);
    }

    @Test
    void plainPicturesOfOldBelongWithNothing() {
        assertThat(NearDuplicates.groups(new long[] {0, 1L << 50, 0, 0b11})).containsExactly(0, 1, 2, 1);
    }

    @Property(tries = 100)
    void findsWhatComparingAllPairsFinds(
            @ForAll @LongRange(min = 0, max = 1L << 40) long seed, @ForAll @IntRange(min = 0, max = 80) int count) {
        var random = new Random(seed);
        var hashes = new long[count];
        for (int i = 0; i < count; i++) {
            hashes[i] = i > 0 && random.nextBoolean() ? flipped(hashes[random.nextInt(i)], random) : random.nextLong();
        }

        assertThat(NearDuplicates.groups(hashes)).isEqualTo(byAllPairs(hashes));
    }

    private static long flipped(long hash, Random random) {
        long changed = hash;
        for (int i = random.nextInt(9); i > 0; i--) {
            changed ^= 1L << random.nextInt(Long.SIZE);
        }
        return changed;
    }

    private static int[] byAllPairs(long[] hashes) {
        var group = new int[hashes.length];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int a = 0; a < hashes.length; a++) {
                for (int b = 0; b < hashes.length; b++) {
                    if (group[b] > group[a] && PerceptualHash.distance(hashes[a], hashes[b]) <= NearDuplicates.REACH) {
                        group[b] = group[a];
                        changed = true;
                    }
                }
            }
        }
        return group;
    }
}
