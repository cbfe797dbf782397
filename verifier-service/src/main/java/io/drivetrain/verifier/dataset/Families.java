package io.drivetrain.verifier.dataset;

import io.drivetrain.verifier.near.NearDuplicates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Puts near-duplicates into one group, so that no picture is validated on what its twin taught. A group is named after its
 * earliest picture, so it keeps its place when more of it are gathered.
 */
final class Families {

    private Families() {}

    /** A picture without a hash stays in a group of its own. */
    static List<Member> joined(Collection<Member> members) {
        var joined = new ArrayList<Member>();
        var hashed = new ArrayList<Member>();
        members.forEach(member -> (hash(member).isEmpty() ? joined : hashed).add(member));
        hashed.sort(
                Comparator.comparing((Member m) -> m.picture().gathered().at()).thenComparing(Member::image));
        int[] first = NearDuplicates.groups(hashed.stream()
                .mapToLong(m -> HexFormat.fromHexDigitsToLong(hash(m)))
                .toArray());
        for (int i = 0; i < first.length; i++) {
            joined.add(hashed.get(i).inGroup(hashed.get(first[i]).group()));
        }
        return joined;
    }

    private static String hash(Member member) {
        var screened = member.picture().screened();
        return screened == null || screened.perceptualHash() == null ? "" : screened.perceptualHash();
    }
}
