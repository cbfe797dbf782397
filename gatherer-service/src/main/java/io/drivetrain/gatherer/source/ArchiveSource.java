package io.drivetrain.gatherer.source;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.platform.object.ObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An archive of class folders from the object store. Nothing of it is unpacked to disk under a name of its own. */
record ArchiveSource(Labels labels, String sha256, ObjectStore store, Path scratch, SourceConfig.Archive bounds)
        implements ImageSource {

    @Override
    public String kind() {
        return "archive";
    }

    @Override
    public void find(CandidateSink sink) throws SourceException, InterruptedException {
        try (var file = Downloaded.from(store, ObjectKeys.archive(sha256), scratch, named())) {
            offerAll(file.path(), sink);
        } catch (IOException e) {
            throw new SourceException(named() + " cannot be read into the scratch folder");
        }
    }

    private void offerAll(Path file, CandidateSink sink) throws IOException, SourceException, InterruptedException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(ArchiveKind.HEAD);
        }
        var kind = ArchiveKind.of(head)
                .orElseThrow(() -> new SourceException(named() + " is no zip, tar or tar.gz that can be read"));
        switch (kind) {
            case ZIP -> new ZipArchive(named(), file, bounds, labels).offerAll(sink);
            case TAR -> new TarArchive(named(), file, false, bounds, labels).offerAll(sink);
            case TAR_GZ -> new TarArchive(named(), file, true, bounds, labels).offerAll(sink);
        }
    }

    private String named() {
        return "the archive " + sha256.substring(0, 12) + "…";
    }
}
