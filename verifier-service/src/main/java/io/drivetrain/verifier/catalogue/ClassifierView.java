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

    private final String classifier;
    private final Set<Sha> withdrawn;
    private final Rows rows;
    private final RowLists lists;
    private final Timeline timeline;
    private final Sightings sightings;
    private final PeoplesSteps byPeople;
    private final Map<Sha, Integer> firstOfPixels = new HashMap<>();
    private final Shared shared = new Shared();
    private int facts;
    private @Nullable ClassifierDefined definition;

    /** @param withdrawn pictures that are rejected whatever is said of them; others add to it */
    ClassifierView(String classifier, Set<Sha> withdrawn) {
        this.classifier = classifier;
        this.withdrawn = withdrawn;
        this.rows = new Rows(classifier);
        this.lists = new RowLists(rows);
        this.timeline = new Timeline(Comparator.comparing(rows::image));
        this.sightings = new Sightings(classifier, rows);
        this.byPeople = new PeoplesSteps(rows);
    }

    synchronized void apply(ClassifierDefined fact) {
        definition = fact;
    }

    synchronized void apply(ImageGathered fact) {
        int row = rows.of(Sha.of(fact.image()));
        var entry = rows.entry(row);
        if (!entry.occurs(fact)) {
            return;
        }
        facts++;
        entry.wanted = shared.with(entry.wanted, fact.label());
        if (entry.origin == null) {
            entry.origin = rows.packing().pack(Origin.of(fact));
            entry.gatheredLabel = shared.same(fact.label());
            timeline.add(row, fact.at());
        } else {
            sightings.again(row, rows.packing().pack(Origin.of(fact)));
        }
        if (withdrawn.contains(entry.image)) {
            withdraw(entry.image);
        }
        rows.refresh(row);
        tellOriginal(entry);
    }

    /** The first verdict holds, but not over a withdrawal. */
    synchronized void apply(ImageScreened fact) {
        int row = rows.of(Sha.of(fact.image()));
        var entry = rows.entry(row);
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
        rows.refresh(row);
        tellOriginal(entry);
    }

    /** The picture counts as rejected from now on. */
    synchronized void withdraw(Sha image) {
        Integer row = rows.known(image);
        if (row == null) {
            return;
        }
        hide(row, null);
    }

    /** @param pixels if they are known by now; those known before stay known */
    private void hide(int row, @Nullable Sha pixels) {
        var entry = rows.entry(row);
        var known = entry.screened == null || entry.screened.pixels() == null ? pixels : entry.screened.pixels();
        if (known != null) {
            firstOfPixels.remove(known, row);
        }
        entry.screened = Screened.withdrawn(known);
        rows.refresh(row);
    }

    synchronized void apply(LabelDecided fact) {
        int row = rows.of(Sha.of(fact.image()));
        var entry = rows.entry(row);
        int before = entry.decisions.revision();
        entry.decisions = entry.decisions.and(sharing(fact));
        rows.refresh(row);
        if (entry.decisions.revision() > before && fact.by().kind() == Actor.Kind.PERSON) {
            byPeople.add(row, before + 1);
        }
    }

    synchronized Optional<ClassifierDefined> definition() {
        return Optional.ofNullable(definition);
    }

    synchronized Optional<Picture> find(String image) {
        Integer row = rows.known(Sha.of(image));
        return row == null ? Optional.empty() : rows.picture(row);
    }

    /** The accepted picture with these pixels. */
    synchronized Optional<String> withPixels(String pixels) {
        return Optional.ofNullable(firstOfPixels.get(Sha.of(pixels)))
                .map(row -> rows.image(row).toString());
    }

    synchronized PicturePage page(Listing listing) {
        var paging = listing.paging();
        var items = new ArrayList<Picture>();
        int total = 0;
        var test = listing.filter().in(rows.words());
        if (test.isPresent()) {
            int[] order = listing.order() == null ? timeline.rows() : lists.rows(listing.order());
            int count = listing.order() == null ? timeline.size() : order.length;
            var among = lists.set(listing.among());
            for (int i = 0; i < count; i++) {
                if (test.get().passes(rows.cell(order[i])) && (among == null || among.get(order[i]))) {
                    if (total >= paging.offset() && items.size() < paging.limit()) {
                        rows.picture(order[i]).ifPresent(items::add);
                    }
                    total++;
                }
            }
        }
        return new PicturePage(total, paging.offset(), items);
    }

    synchronized DecisionLog decisions(Paging paging) {
        return byPeople.log(paging);
    }

    synchronized List<Decisions> decidedByPeople() {
        return byPeople.byPicture();
    }

    synchronized Summary summary() {
        var counts = new Summary.Counts(classifier, facts);
        for (int i = 0; i < rows.count(); i++) {
            counts.count(rows.cell(i));
        }
        return counts.summary(rows.words(), Optional.ofNullable(definition));
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
            rows.picture(row).ifPresent(pictures::add);
        }
    }

    synchronized boolean met(Sha image) {
        Integer row = rows.known(image);
        return row != null && rows.entry(row).origin != null;
    }

    synchronized Set<String> showing(Set<Sha> pixels) {
        return pixels.isEmpty()
                ? Set.of()
                : rows.entries().stream()
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
        return sightings.repeats();
    }

    private synchronized void first(int[] some, Predicate<Sighting> wanted, Consumer<Sighting> found) {
        sightings.first(some, wanted, found);
    }

    private synchronized void repeated(int from, int to, Predicate<Sighting> wanted, Consumer<Sighting> found) {
        sightings.repeated(from, to, wanted, found);
    }

    /** What a file with the same pixels was wanted for counts for the picture that is kept. */
    private void tellOriginal(PictureEntry repeat) {
        if (repeat.screened == null || repeat.screened.duplicateOf() == null) {
            return;
        }
        int row = rows.of(repeat.screened.duplicateOf());
        var original = rows.entry(row);
        for (String label : repeat.wanted) {
            original.wantedElsewhere = shared.with(original.wantedElsewhere, label);
        }
        rows.refresh(row);
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
