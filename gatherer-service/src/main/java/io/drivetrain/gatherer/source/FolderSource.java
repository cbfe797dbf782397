package io.drivetrain.gatherer.source;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;

/** A folder of class folders on this machine, below a root the operator allows; links are never followed. */
record FolderSource(Labels labels, String folder, List<Path> roots) implements ImageSource {

    private static final int MAX_DEPTH = 10;
    private static final int MAX_FILES = 1_000_000;

    @Override
    public String kind() {
        return "folder";
    }

    @Override
    public void find(CandidateSink sink) throws SourceException, InterruptedException {
        Path root = allowed();
        var found = new ClassFolders<Path>(labels);
        try {
            var lister = new Lister(root, found, sink);
            Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), MAX_DEPTH, lister);
            if (lister.files > MAX_FILES) {
                throw new SourceException(named() + " holds more than " + MAX_FILES + " files");
            }
        } catch (IOException e) {
            throw new SourceException(named() + " cannot be read");
        }
        found.requireUsable(named());
        found.announce(sink);
        for (var entry : found.entries()) {
            sink.offer(Candidate.held(
                    entry.locator(),
                    entry.label(),
                    () -> Files.newInputStream(entry.file(), LinkOption.NOFOLLOW_LINKS)));
        }
    }

    private String named() {
        return "the folder '" + folder + "'";
    }

    /** Tells no more of a folder that is not allowed than that it is not. */
    private Path allowed() throws SourceException {
        try {
            Path real = Path.of(folder).toRealPath();
            for (Path root : roots) {
                if (Files.isDirectory(real) && real.startsWith(root.toRealPath())) {
                    return real;
                }
            }
        } catch (IOException | InvalidPathException e) {
            // said below
        }
        throw new SourceException(
                named() + " is no folder below a root that the operator allows (drivetrain.gather.folder-roots)");
    }

    private static final class Lister extends SimpleFileVisitor<Path> {

        private final Path root;
        private final ClassFolders<Path> found;
        private final CandidateSink sink;
        private int files;

        Lister(Path root, ClassFolders<Path> found, CandidateSink sink) {
            this.root = root;
            this.found = found;
            this.sink = sink;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(root)) {
                return FileVisitResult.CONTINUE;
            }
            if (isHidden(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (root.equals(folder.getParent())) {
                found.folder(String.valueOf(folder.getFileName()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String locator = locator(file);
            if (isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isSymbolicLink()) {
                sink.miss(locator, "symlink", "links are not followed");
            } else if (!attributes.isRegularFile()) {
                sink.miss(locator, "unreadable", "it is no plain file");
            } else if (root.equals(file.getParent())) {
                found.loose(locator);
            } else {
                found.file(root.relativize(file).getName(0).toString(), locator, file);
            }
            return ++files > MAX_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            sink.miss(locator(file), "unreadable", "it cannot be read");
            return FileVisitResult.CONTINUE;
        }

        private String locator(Path file) {
            return root.relativize(file).toString().replace('\\', '/');
        }

        private static boolean isHidden(Path file) {
            return String.valueOf(file.getFileName()).startsWith(".");
        }
    }
}
