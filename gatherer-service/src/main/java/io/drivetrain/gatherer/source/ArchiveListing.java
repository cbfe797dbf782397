package io.drivetrain.gatherer.source;

import io.drivetrain.gatherer.source.SourceConfig.Archive;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads what an archive says of itself, and refuses one that is made to do harm, before any entry is opened. */
final class ArchiveListing {

    private static final long SMALL = 1 << 20;

    private final Archive bounds;
    private final Labels labels;

    ArchiveListing(Archive bounds, Labels labels) {
        this.bounds = bounds;
        this.labels = labels;
    }

    /** Says misses to {@code sink}; the rest is what may be offered. */
    ClassFolders<ZipEntry> list(ZipFile zip, CandidateSink sink) throws SourceException {
        if (zip.size() > bounds.maxEntries()) {
            throw new SourceException(
                    "the archive has " + zip.size() + " entries, at most " + bounds.maxEntries() + " are allowed");
        }
        List<ZipEntry> entries = new ArrayList<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            requireInside(entry.getName());
            if (!isLitter(entry.getName())) {
                entries.add(entry);
            }
        }
        requireBounded(entries);
        int wrapping = wrapping(entries);
        var found = new ClassFolders<ZipEntry>(labels);
        for (ZipEntry entry : entries) {
            sort(entry, wrapping, found, sink);
        }
        return found;
    }

    private void sort(ZipEntry entry, int wrapping, ClassFolders<ZipEntry> found, CandidateSink sink) {
        String path = entry.getName().substring(wrapping);
        int slash = path.indexOf('/');
        if (entry.isDirectory()) {
            if (slash > 0) {
                found.folder(path.substring(0, slash));
            }
        } else if (slash < 0) {
            found.loose(entry.getName());
        } else if (isBomb(entry)) {
            found.folder(path.substring(0, slash));
            sink.miss(entry.getName(), "zip-bomb", "it unpacks to more than " + bounds.maxRatio() + " times its size");
        } else {
            found.file(path.substring(0, slash), entry.getName(), entry);
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

    private void requireBounded(List<ZipEntry> entries) throws SourceException {
        long all = 0;
        for (ZipEntry entry : entries) {
            all += Math.max(0, entry.getSize());
            if (all > bounds.maxUnpacked().asLongValue()) {
                throw new SourceException("the archive unpacks to more than "
                        + bounds.maxUnpacked().asLongValue() + " bytes");
            }
        }
    }

    private boolean isBomb(ZipEntry entry) {
        return entry.getSize() > SMALL && entry.getSize() / Math.max(1, entry.getCompressedSize()) > bounds.maxRatio();
    }

    /** Length of the one folder that everything lies in, if it is none of the labels; many tools zip a folder so. */
    private int wrapping(List<ZipEntry> entries) {
        Set<String> tops = new HashSet<>();
        for (ZipEntry entry : entries) {
            int slash = entry.getName().indexOf('/');
            tops.add(slash < 0 ? "" : entry.getName().substring(0, slash));
        }
        String top = tops.size() == 1 ? tops.iterator().next() : "";
        return top.isEmpty() || labels.ofFolder(top).isPresent() ? 0 : top.length() + 1;
    }

    /** What file managers leave behind. */
    private static boolean isLitter(String name) {
        return name.startsWith("__MACOSX/") || List.of(name.split("/")).stream().anyMatch(p -> p.startsWith("."));
    }
}
