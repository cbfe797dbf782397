package io.drivetrain.local.folder;

import io.drivetrain.local.CannotStart;
import io.drivetrain.local.Service;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A data folder that this process alone uses, until it is closed or the process ends in whatever way. */
public final class DataFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the folder, creating it if absent. Nothing in it is touched before it is known to be ours.
     *
     * @throws CannotStart if it is of another layout, not writable, or in use
     */
    public static DataFolder take(Path folder) {
        try {
            Layout.check(folder);
            Files.createDirectories(folder);
            var channel = FileChannel.open(lockFile(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel).isEmpty()) {
                channel.close();
                throw new CannotStart("a running Drivetrain uses the data folder " + folder
                        + RunningLauncher.read(folder).map(DataFolder::who).orElse(""));
            }
            Layout.mark(folder);
            // One name however it was reached, so that a later start by another name knows what this one left.
            return new DataFolder(folder.toRealPath(), channel);
        } catch (IOException e) {
            throw new CannotStart("the data folder " + folder + " cannot be used: " + reason(e), e);
        }
    }

    /** Whether a living launcher has the folder; it need not exist. */
    public static boolean inUse(Path folder) {
        if (!Files.exists(lockFile(folder))) {
            return false;
        }
        try (var channel = FileChannel.open(lockFile(folder), StandardOpenOption.WRITE)) {
            return lock(channel).isEmpty();
        } catch (IOException e) {
            throw new CannotStart("the data folder " + folder + " cannot be looked at: " + reason(e), e);
        }
    }

    public Path path() {
        return folder;
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    /** A service's own folder, for caches and scratch files: safe to delete while it does not run. */
    public Path of(Service service) {
        return folder.resolve(service.title());
    }

    @Override
    public void close() {
        RunningLauncher.forget(folder);
        try {
            channel.close();
        } catch (IOException e) {
            throw new CannotStart("the lock on " + folder + " was not given back in order", e);
        }
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    private static Path lockFile(Path folder) {
        return folder.resolve("lock");
    }

    private static String who(RunningLauncher launcher) {
        return ": process " + launcher.pid() + " at " + launcher.origin()
                + "; './drivetrain down' with the same --data stops it";
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
