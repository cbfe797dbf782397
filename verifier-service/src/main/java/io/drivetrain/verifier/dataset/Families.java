package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.event.DatasetPlan;
import io.drivetrain.verifier.near.NearDuplicates;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts pictures that belong together into one group, so that no picture is validated on what its twin taught:
 * near-duplicates, and those that agree in what the plan groups by. A group is named after its earliest picture, so it
 * keeps its name when more of it are gathered.
 */
final class Families {

    private Families() {}

    /** The members in their groups, the earliest gathered first. */
    static List<Member> joined(Collection<Member> members, List<String> groupBy) {
        var sorted = members.stream().sorted(Member.EARLIEST).toList();
        var together = new Together(sorted.size());
        joinNear(sorted, together);
        groupBy.forEach(what -> joinEqual(sorted, what, together));
        return IntStream.range(0, sorted.size())
                .mapToObj(
                        i -> sorted.get(i).inGroup(sorted.get(together.first(i)).group()))
                .toList();
    }

    /** A picture without a hash is near to none. */
    private static void joinNear(List<Member> members, Together together) {
        int[] hashed = IntStream.range(0, members.size())
                .filter(i -> !hash(members.get(i)).isEmpty())
                .toArray();
        int[] first = NearDuplicates.groups(IntStream.of(hashed)
                .mapToLong(i -> HexFormat.fromHexDigitsToLong(hash(members.get(i))))
                .toArray());
        for (int i = 0; i < first.length; i++) {
            together.join(hashed[i], hashed[first[i]]);
        }
    }

    private static void joinEqual(List<Member> members, String what, Together together) {
        var firstWith = new HashMap<String, Integer>();
        for (int i = 0; i < members.size(); i++) {
            var value = value(members.get(i), what);
            if (value != null && !value.isBlank()) {
                together.join(firstWith.merge(value, i, Math::min), i);
            }
        }
    }

    private static @Nullable String value(Member member, String what) {
        var gathered = member.picture().gathered();
        return what.equals(DatasetPlan.PAGE)
                ? gathered.page()
                : gathered.attributes().get(what);
    }

    private static String hash(Member member) {
        var screened = member.picture().screened();
        return screened == null || screened.perceptualHash() == null ? "" : screened.perceptualHash();
    }
}
