package io.drivetrain.verifier.catalogue;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.event.ImageScreened;
import io.drivetrain.contracts.event.LabelDecided;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of one classifier, each in a row of its own; room for a million in less than a gigabyte. One thread
 * writes, many read.
 */
final class ClassifierView {

    private static final int AT_ONCE = 1000;

    /** A decision, by the row of its picture and its number there. */
    private record Step(int row, int revision) {}

    /** A picture met once more. */
    private record Again(int row, byte[] origin) {}

    private final String classifier;
    private final Set<Sha> withdrawn;
    private final Map<Sha, Integer> rows = new HashMap<>();
    private final List<PictureEntry> entries = new ArrayList<>();
    private final RowLists lists = new RowLists(rows);
    private final Map<Sha, Integer> firstOfPixels = new HashMap<>();
    private final Timeline timeline = new Timeline(Comparator.comparing((Integer row) -> entries.get(row).image));
    private final Vocabulary words = new Vocabulary();
    private final Shared shared = new Shared();
    private final Packing packing = new Packing();
    private final List<Again> again = new ArrayList<>();
    private final List<Step> byPeople = new ArrayList<>();
    private long[] cells = new long[16];
    private int facts;
    private @Nullable ClassifierDefined definition;

    /** @param withdrawn pictures that are rejected whatever is said of them; others add to it */
    ClassifierView(String classifier, Set<Sha> withdrawn) {
        this.classifier = classifier;
        this.withdrawn = withdrawn;
    }

    synchronized void apply(ClassifierDefined fact) {
        definition = fact;
    }

    synchronized void apply(ImageGathered fact) {
        int row = row(Sha.of(fact.image()));
        var entry = entries.get(row);
        if (!entry.occurs(fact)) {
            return;
        }
        facts++;
        entry.wanted = shared.with(entry.wanted, fact.label());
        if (entry.origin == null) {
            entry.origin = packing.pack(Origin.of(fact));
            entry.gatheredLabel = shared.same(fact.label());
            timeline.add(row, fact.at());
        } else {
            again.add(new Again(row, packing.pack(Origin.of(fact))));
        }
        if (withdrawn.contains(entry.image)) {
            withdraw(entry.image);
        }
        refresh(row);
        tellOriginal(entry);
    }

    /** The first verdict holds, but not over a withdrawal. */
    synchronized void apply(ImageScreened fact) {
        int row = row(Sha.of(fact.image()));
        var entry = entries.get(row);
        if (withdrawn.contains(entry.image)) {
            hide(row, Screened.sha(fact.pixels()));
            return;
        }
        if (entry.screened != null) {
            return;
        }
        var screened = Screened.of(fact, shared);
        entry.screened = screened;
        if (fact.verdict() == ImageScreened.Verdict.ACCEPTED && screened.pixels() != null) {
            firstOfPixels.putIfAbsent(screened.pixels(), row);
        }
        refresh(row);
        tellOriginal(entry);
    }

    /** The picture counts as rejected from now on. */
    synchronized void withdraw(Sha image) {
        Integer row = rows.get(image);
        if (row == null) {
            return;
        }
        hide(row, null);
    }

    /** @param pixels if they are known by now; those known before stay known */
    private void hide(int row, @Nullable Sha pixels) {
        var entry = entries.get(row);
        var known = entry.screened == null || entry.screened.pixels() == null ? pixels : entry.screened.pixels();
        if (known != null) {
            firstOfPixels.remove(known, row);
        }
        entry.screened = Screened.withdrawn(known);
        refresh(row);
    }

    synchronized void apply(LabelDecided fact) {
        int row = row(Sha.of(fact.image()));
        var entry = entries.get(row);
        int before = entry.decisions.revision();
        entry.decisions = entry.decisions.and(sharing(fact));
        refresh(row);
        if (entry.decisions.revision() > before && fact.by().kind() == Actor.Kind.PERSON) {
            byPeople.add(new Step(row, before + 1));
        }
    }

    synchronized Optional<ClassifierDefined> definition() {
        return Optional.ofNullable(definition);
    }

    synchronized Optional<Picture> find(String image) {
        Integer row = rows.get(Sha.of(image));
        return row == null ? Optional.empty() : picture(row);
    }

    /** The accepted picture with these pixels. */
    synchronized Optional<String> withPixels(String pixels) {
        return Optional.ofNullable(firstOfPixels.get(Sha.of(pixels)))
                .map(row -> entries.get(row).image.toString());
    }

    synchronized PicturePage page(Listing listing) {
        var paging = listing.paging();
        var items = new ArrayList<Picture>();
        int total = 0;
        var test = listing.filter().in(words);
        if (test.isPresent()) {
            int[] order = listing.order() == null ? timeline.rows() : lists.rows(listing.order());
            int count = listing.order() == null ? timeline.size() : order.length;
            var among = lists.set(listing.among());
            for (int i = 0; i < count; i++) {
                if (test.get().passes(cells[order[i]]) && (among == null || among.get(order[i]))) {
                    if (total >= paging.offset() && items.size() < paging.limit()) {
                        picture(order[i]).ifPresent(items::add);
                    }
                    total++;
                }
            }
        }
        return new PicturePage(total, paging.offset(), items);
    }

    synchronized DecisionLog decisions(Paging paging) {
        int newest = byPeople.size() - 1 - paging.offset();
        var lines = new ArrayList<DecisionLog.Line>();
        for (int i = newest; i >= 0 && lines.size() < paging.limit(); i--) {
            var entry = entries.get(byPeople.get(i).row());
            lines.add(new DecisionLog.Line(
                    entry.image.toString(),
                    entry.decisions.steps().get(byPeople.get(i).revision() - 1)));
        }
        return new DecisionLog(byPeople.size(), paging.offset(), lines);
    }

    synchronized List<Decisions> decidedByPeople() {
        return byPeople.stream()
                .map(Step::row)
                .distinct()
                .map(row -> entries.get(row).decisions)
                .toList();
    }

    synchronized Summary summary() {
        var counts = new Summary.Counts(classifier, facts);
        for (int i = 0; i < entries.size(); i++) {
            counts.count(cells[i]);
        }
        return counts.summary(words, Optional.ofNullable(definition));
    }

    /** All gathered pictures at this moment. The lock is let go in between, so that the view goes on meanwhile. */
    List<Picture> all() {
        int[] order = order();
        var all = new ArrayList<Picture>(order.length);
        for (int from = 0; from < order.length; from += AT_ONCE) {
            addTo(all, Arrays.copyOfRange(order, from, Math.min(order.length, from + AT_ONCE)));
        }
        return all;
    }

    private synchronized int[] order() {
        return Arrays.copyOf(timeline.rows(), timeline.size());
    }

    private synchronized void addTo(List<Picture> pictures, int[] some) {
        for (int row : some) {
            picture(row).ifPresent(pictures::add);
        }
    }

    synchronized boolean met(Sha image) {
        Integer row = rows.get(image);
        return row != null && entries.get(row).origin != null;
    }

    synchronized Set<String> showing(Set<Sha> pixels) {
        return pixels.isEmpty()
                ? Set.of()
                : entries.stream()
                        .filter(entry -> entry.screened != null && entry.screened.pixels() != null)
                        .filter(entry -> entry.screened != null && pixels.contains(entry.screened.pixels()))
                        .map(entry -> entry.image.toString())
                        .collect(Collectors.toSet());
    }

    /** Gives every time a picture was met that {@code wanted} picks. */
    void sightings(Predicate<Sighting> wanted, Consumer<Sighting> found) {
        int[] order = order();
        for (int from = 0; from < order.length; from += AT_ONCE) {
            first(Arrays.copyOfRange(order, from, Math.min(order.length, from + AT_ONCE)), wanted, found);
        }
        int repeats = repeats();
        for (int from = 0; from < repeats; from += AT_ONCE) {
            repeated(from, Math.min(repeats, from + AT_ONCE), wanted, found);
        }
    }

    private synchronized int repeats() {
        return again.size();
    }

    private synchronized void first(int[] some, Predicate<Sighting> wanted, Consumer<Sighting> found) {
        for (int row : some) {
            give(row, entries.get(row).origin, wanted, found);
        }
    }

    private synchronized void repeated(int from, int to, Predicate<Sighting> wanted, Consumer<Sighting> found) {
        again.subList(from, to).forEach(each -> give(each.row(), each.origin(), wanted, found));
    }

    private void give(int row, byte @Nullable [] packed, Predicate<Sighting> wanted, Consumer<Sighting> found) {
        if (packed != null) {
            var origin = packing.unpack(packed, Origin.class);
            var sighting = new Sighting(
                    classifier, entries.get(row).image.toString(), origin.url(), origin.page(), origin.creator());
            if (wanted.test(sighting)) {
                found.accept(sighting);
            }
        }
    }

    private Optional<Picture> picture(int row) {
        var entry = entries.get(row);
        if (entry.origin == null || entry.gatheredLabel == null) {
            return Optional.empty();
        }
        var image = entry.image.toString();
        var gathered = packing.unpack(entry.origin, Origin.class).fact(image, classifier, entry.gatheredLabel);
        var screened = entry.screened == null ? null : entry.screened.fact(image, classifier);
        return Optional.of(new Picture(gathered, entry.facts(), entry.allWanted(), screened, entry.decisions));
    }

    private int row(Sha image) {
        Integer known = rows.get(image);
        if (known != null) {
            return known;
        }
        int row = entries.size();
        rows.put(image, row);
        entries.add(new PictureEntry(image));
        if (row == cells.length) {
            cells = Arrays.copyOf(cells, row + row / 2);
        }
        return row;
    }

    private void refresh(int row) {
        cells[row] = entries.get(row).cell(words);
    }

    /** What a file with the same pixels was wanted for counts for the picture that is kept. */
    private void tellOriginal(PictureEntry repeat) {
        if (repeat.screened == null || repeat.screened.duplicateOf() == null) {
            return;
        }
        int row = row(repeat.screened.duplicateOf());
        var original = entries.get(row);
        for (String label : repeat.wanted) {
            original.wantedElsewhere = shared.with(original.wantedElsewhere, label);
        }
        refresh(row);
    }

    private LabelDecided sharing(LabelDecided fact) {
        Actor by = shared.same(fact.by());
        return new LabelDecided(
                fact.classifier(),
                fact.image(),
                shared.same(fact.label()),
                by == null ? fact.by() : by,
                fact.blind(),
                fact.why(),
                fact.expectedRevision(),
                fact.undoes(),
                fact.at());
    }
}
