package io.drivetrain.gatherer.source;

import io.drivetrain.gatherer.source.ArchiveListing.Item;
import io.drivetrain.gatherer.source.SourceConfig.Archive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A zip, read by its directory. */
record ZipArchive(String named, Path file, Archive bounds, Labels labels) {

    void offerAll(CandidateSink sink) throws IOException, SourceException, InterruptedException {
        try (var zip = new ZipFile(file.toFile())) {
            var listing = new ArchiveListing(bounds, labels);
            listing.requireFew(zip.size());
            var found = listing.list(
                    Collections.list(zip.entries()).stream()
                            .map(ZipArchive::item)
                            .toList(),
                    sink);
            found.requireUsable(named);
            found.announce(sink);
            var budget = new Budget(bounds.maxUnpacked().asLongValue());
            for (var entry : found.entries()) {
                sink.offer(Candidate.held(
                        entry.locator(),
                        entry.label(),
                        () -> new Whole(budget.counting(zip.getInputStream(entry.file())), entry.file())));
                budget.requireLeft(named);
            }
        } catch (ZipException e) {
            throw new SourceException(named + " is not a zip that can be read");
        }
    }

    private static Item<ZipEntry> item(ZipEntry entry) {
        return new Item<>(
                entry.getName(), entry.isDirectory(), entry.getSize(), entry.getCompressedSize(), null, entry);
    }
}
