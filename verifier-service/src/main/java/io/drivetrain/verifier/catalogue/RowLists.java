package io.drivetrain.verifier.catalogue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of pictures as rows of the view; the latest few are kept, as every page of a list asks again. */
final class RowLists {

    private static final int KEPT = 6;

    private final Rows rows;
    private final LinkedHashMap<String, int[]> kept = new LinkedHashMap<>(KEPT, .75f, true);

    RowLists(Rows rows) {
        this.rows = rows;
    }

    int[] rows(ImageList list) {
        int[] known = kept.get(list.id());
        return known == null ? find(list) : known;
    }

    /** The rows as a set; none without a list. */
    @Nullable
    BitSet set(@Nullable ImageList list) {
        if (list == null) {
            return null;
        }
        var set = new BitSet();
        for (int row : rows(list)) {
            set.set(row);
        }
        return set;
    }

    /** A picture that the view has not heard of is left out, and then the list is looked up again the next time. */
    private int[] find(ImageList list) {
        List<Integer> found = new ArrayList<>(list.images().size());
        for (String image : list.images()) {
            Integer row = rows.known(Sha.of(image));
            if (row != null) {
                found.add(row);
            }
        }
        int[] all = found.stream().mapToInt(Integer::intValue).toArray();
        if (all.length == list.images().size()) {
            kept.put(list.id(), all);
            if (kept.size() > KEPT) {
                kept.pollFirstEntry();
            }
        }
        return all;
    }
}
