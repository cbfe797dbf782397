package io.drivetrain.benchmarks.near;

import io.drivetrain.imaging.RgbImage;
import io.drivetrain.imaging.UndecodableException;
import io.drivetrain.verifier.near.NearDuplicates;
import io.drivetrain.verifier.near.PerceptualHash;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Photographs with their changed copies: the hash and the embedding of each. */
final class CopySet {

    /** All but crops and mirrors. */
    static final List<Change> PLAIN = List.of(Change.RESIZED, Change.RECOMPRESSED, Change.RECOLOURED);

    private record Item(long hash, float[] embedding) {

        static Item of(RgbImage picture, Features features) {
            return new Item(PerceptualHash.of(picture).orElse(0), features.of(picture));
        }

        double cosine(Item other) {
            double sum = 0;
            for (int i = 0; i < embedding.length; i++) {
                sum += (double) embedding[i] * other.embedding[i];
            }
            return sum;
        }
    }

    private final List<Item> originals = new ArrayList<>();
    private final List<Map<Change, Item>> copies = new ArrayList<>();

    void add(RgbImage picture, Features features) throws UndecodableException {
        var changed = new EnumMap<Change, Item>(Change.class);
        for (var change : Change.values()) {
            changed.put(change, Item.of(change.of(picture), features));
        }
        originals.add(Item.of(picture, features));
        copies.add(changed);
    }

    int size() {
        return originals.size();
    }

    /**
     * How well the originals and their copies by {@code changes} are grouped.
     *
     * @param cosine of embeddings to confirm, at least; negative to go by the hashes alone
     */
    Pairs pairs(List<Change> changes, int reach, double cosine) {
        var items = new ArrayList<Item>();
        var truth = new ArrayList<Integer>();
        for (int i = 0; i < originals.size(); i++) {
            items.add(originals.get(i));
            truth.add(i);
            for (var change : changes) {
                items.add(copies.get(i).get(change));
                truth.add(i);
            }
        }
        int[] groups = NearDuplicates.groups(
                items.stream().mapToLong(Item::hash).toArray(),
                reach,
                (one, other) -> cosine < 0 || items.get(one).cosine(items.get(other)) >= cosine);
        return Pairs.of(groups, truth.stream().mapToInt(Integer::intValue).toArray());
    }
}
