package io.drivetrain.gatherer.source;

import io.drivetrain.gatherer.source.SourceConfig.Archive;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what an archive says of itself, and refuses one that is made to do harm, before any entry is opened. */
final class ArchiveListing {

    private static final long SMALL = 1 << 20;

    private final Archive bounds;
    private final Labels labels;

    /**
     * What an archive says of an entry.
     *
     * @param size unpacked, by its own word; negative if it does not say
     * @param packed bytes it takes in the archive
     * @param flaw the reason word for an entry that is no plain file or folder; null for those that are
     * @param file how the archive gets at its bytes
     */
    record Item<F>(
            String name,
            boolean folder,
            long size,
            long packed,
            @Nullable String flaw,
            F file) {}

    ArchiveListing(Archive bounds, Labels labels) {
        this.bounds = bounds;
        this.labels = labels;
    }

    void requireFew(long entries) throws SourceException {
        if (entries > bounds.maxEntries()) {
            throw new SourceException(
                    "the archive has " + entries + " entries, at most " + bounds.maxEntries() + " are allowed");
        }
    }

    /** Says misses to {@code sink}; the rest is what may be offered. */
    <F> ClassFolders<F> list(List<Item<F>> all, CandidateSink sink) throws SourceException {
        requireFew(all.size());
        for (var item : all) {
            requireInside(item.name());
        }
        var items = all.stream().filter(item -> !isLitter(item.name())).toList();
        requireBounded(items);
        int wrapping = wrapping(items);
        var found = new ClassFolders<F>(labels);
        for (var item : items) {
            sort(item, wrapping, found, sink);
        }
        return found;
    }

    private <F> void sort(Item<F> item, int wrapping, ClassFolders<F> found, CandidateSink sink) {
        String path = item.name().substring(Math.min(wrapping, item.name().length()));
        int slash = path.indexOf('/');
        if (item.folder()) {
            if (slash > 0) {
                found.folder(path.substring(0, slash));
            }
        } else if (item.flaw() != null) {
            sink.miss(item.name(), item.flaw(), "it is no plain file");
        } else if (slash < 0) {
            found.loose(item.name());
        } else if (isBomb(item)) {
            found.folder(path.substring(0, slash));
            sink.miss(item.name(), "zip-bomb", "it unpacks to more than " + bounds.maxRatio() + " times its size");
        } else {
            found.file(path.substring(0, slash), item.name(), item.file());
        }
    }

    /** No name becomes a path here; but an archive that tries is not one to take pictures from. */
    private static void requireInside(String name) throws SourceException {
        boolean outside = name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.matches("(?s)[A-Za-z]:.*")
                || List.of(name.split("/")).contains("..");
        if (outside || name.chars().anyMatch(Character::isISOControl)) {
            throw new SourceException("the archive's entry '" + name.replaceAll("\\p{Cntrl}", "?")
                    + "' has a path that leads out of the archive");
        }
    }

    private <F> void requireBounded(List<Item<F>> items) throws SourceException {
        long all = 0;
        for (var item : items) {
            all += Math.max(0, item.size());
            if (all > bounds.maxUnpacked().asLongValue()) {
                throw new SourceException("the archive unpacks to more than "
                        + bounds.maxUnpacked().asLongValue() + " bytes");
            }
        }
    }

    private boolean isBomb(Item<?> item) {
        return item.size() > SMALL && item.size() / Math.max(1, item.packed()) > bounds.maxRatio();
    }

    /** Length of the one folder that everything lies in, if it is none of the labels; many tools pack a folder so. */
    private <F> int wrapping(List<Item<F>> items) {
        Set<String> tops = new HashSet<>();
        for (var item : items) {
            int slash = item.name().indexOf('/');
            tops.add(slash < 0 ? "" : item.name().substring(0, slash));
        }
        String top = tops.size() == 1 ? tops.iterator().next() : "";
        return top.isEmpty() || labels.ofFolder(top).isPresent() ? 0 : top.length() + 1;
    }

    /** What file managers leave behind. */
    private static boolean isLitter(String name) {
        return name.startsWith("__MACOSX/") || List.of(name.split("/")).stream().anyMatch(p -> p.startsWith("."));
    }
}
