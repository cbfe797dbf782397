package io.drivetrain.gatherer.source;

import io.drivetrain.gatherer.source.ArchiveListing.Item;
import io.drivetrain.gatherer.source.SourceConfig.Archive;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.jspecify.annotations.Nullable;

/** A tar, which has no directory: it is read once to see what it holds, and once more to offer that. */
record TarArchive(String named, Path file, boolean packed, Archive bounds, Labels labels) {

    private static final long SMALL = 64 << 20;

    void offerAll(CandidateSink sink) throws IOException, SourceException, InterruptedException {
        var found = new ArchiveListing(bounds, labels).list(listed(), sink);
        found.requireUsable(named);
        found.announce(sink);
        var wanted = new HashMap<Integer, ClassFolders.Entry<Integer>>();
        found.entries().forEach(entry -> wanted.put(entry.file(), entry));
        try (var tar = open(new Budget(bounds.maxUnpacked().asLongValue()))) {
            int number = 0;
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var offered = wanted.get(number++);
                if (offered != null) {
                    sink.offer(
                            Candidate.held(offered.locator(), offered.label(), () -> CloseShieldInputStream.wrap(tar)));
                }
            }
        }
    }

    /** Every entry by its place; what it unpacks to is counted meanwhile. */
    private List<Item<Integer>> listed() throws IOException, SourceException {
        var items = new ArrayList<Item<Integer>>();
        var budget = new Budget(bounds.maxUnpacked().asLongValue());
        try (var tar = open(budget)) {
            for (var entry = next(tar); entry != null; entry = next(tar)) {
                items.add(new Item<>(
                        entry.getName(),
                        entry.isDirectory(),
                        entry.getRealSize(),
                        entry.getRealSize(),
                        flaw(entry),
                        items.size()));
                new ArchiveListing(bounds, labels).requireFew(items.size());
                requireHonest(budget);
            }
            requireHonest(budget);
        }
        return items;
    }

    private @Nullable TarArchiveEntry next(TarArchiveInputStream tar) throws SourceException {
        try {
            return tar.getNextEntry();
        } catch (IOException | IllegalArgumentException e) {
            throw new SourceException(named + " is not a tar that can be read to its end");
        }
    }

    /** A tar itself packs nothing, so only as a whole can it unpack beyond measure. */
    private void requireHonest(Budget budget) throws IOException, SourceException {
        budget.requireLeft(named);
        if (packed && budget.used() > SMALL && budget.used() / Math.max(1, Files.size(file)) > bounds.maxRatio()) {
            throw new SourceException(named + " unpacks to more than " + bounds.maxRatio() + " times its size");
        }
    }

    private static @Nullable String flaw(TarArchiveEntry entry) {
        if (entry.isSymbolicLink() || entry.isLink()) {
            return "symlink";
        }
        return entry.isDirectory() || (entry.isFile() && !entry.isSparse()) ? null : "unreadable";
    }

    private TarArchiveInputStream open(Budget budget) throws IOException, SourceException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            InputStream plain = packed
                    ? GzipCompressorInputStream.builder()
                            .setInputStream(in)
                            .setDecompressConcatenated(true)
                            .get()
                    : in;
            return new TarArchiveInputStream(budget.counting(plain), StandardCharsets.UTF_8.name());
        } catch (IOException e) {
            in.close();
            throw new SourceException(named + " is not a tar that can be read to its end");
        }
    }
}
