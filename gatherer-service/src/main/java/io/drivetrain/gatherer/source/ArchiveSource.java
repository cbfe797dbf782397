package io.drivetrain.gatherer.source;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.platform.object.ObjectStore;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A zip of class folders from the object store. Nothing of it is unpacked to disk under a name of its own. */
record ArchiveSource(Labels labels, String sha256, ObjectStore store, Path scratch, SourceConfig.Archive bounds)
        implements ImageSource {

    @Override
    public String kind() {
        return "archive";
    }

    @Override
    public void find(CandidateSink sink) throws SourceException, InterruptedException {
        try {
            Files.createDirectories(scratch);
            Path file = Files.createTempFile(scratch, "archive-", ".zip");
            try {
                download(file);
                offerAll(file, sink);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (ZipException e) {
            throw new SourceException(named() + " is not a zip that can be read");
        } catch (IOException e) {
            throw new SourceException(named() + " cannot be read into the scratch folder");
        }
    }

    private String named() {
        return "the archive " + sha256.substring(0, 12) + "…";
    }

    private void download(Path file) throws IOException, SourceException {
        InputStream stored = store.open(ObjectKeys.archive(sha256))
                .orElseThrow(() -> new SourceException(named() + " is not there; upload it first"));
        try (stored) {
            Files.copy(stored, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void offerAll(Path file, CandidateSink sink) throws IOException, SourceException, InterruptedException {
        try (var zip = new ZipFile(file.toFile())) {
            var found = new ArchiveListing(bounds, labels).list(zip, sink);
            found.requireUsable(named());
            found.announce(sink);
            var budget = new Budget(bounds.maxUnpacked().asLongValue());
            for (var entry : found.entries()) {
                sink.offer(Candidate.held(
                        entry.locator(),
                        entry.label(),
                        () -> new Whole(budget.counting(zip.getInputStream(entry.file())), entry.file())));
                if (budget.left < 0) {
                    throw new SourceException(named() + " unpacks to more than "
                            + bounds.maxUnpacked().asLongValue() + " bytes");
                }
            }
        }
    }

    /** Counts what entries really unpack to; an archive's own figures may be lies. */
    private static final class Budget {

        private long left;

        Budget(long bytes) {
            this.left = bytes;
        }

        InputStream counting(InputStream in) {
            return new FilterInputStream(in) {
                @Override
                public int read() throws IOException {
                    int b = super.read();
                    left -= b < 0 ? 0 : 1;
                    return b;
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    int n = super.read(bytes, offset, length);
                    left -= Math.max(0, n);
                    return n;
                }
            };
        }
    }
}
