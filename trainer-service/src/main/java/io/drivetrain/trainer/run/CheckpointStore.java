package io.drivetrain.trainer.run;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.object.ObjectStoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The checkpoints of a run in the object store, {@code checkpoints/epoch-N.safetensors}; the newest is what counts. */
final class CheckpointStore {

    private static final Pattern KEY = Pattern.compile(".*/epoch-(\\d{1,6})\\.safetensors");
    private static final int MOST = 2000;

    private final ObjectStore objects;
    private final String run;

    CheckpointStore(ObjectStore objects, String run) {
        this.objects = objects;
        this.run = run;
    }

    /** Keeps a checkpoint after {@code epochs} epochs and lets go of the earlier ones. */
    void keep(int epochs, Path file) {
        objects.putIfAbsent(
                ObjectKeys.run(run, "checkpoints/epoch-" + epochs + ".safetensors"), file, "application/octet-stream");
        for (String key : keys()) {
            if (epochs(key) < epochs) {
                objects.delete(key);
            }
        }
    }

    /** Copies the newest checkpoint to {@code target}; false if there is none. */
    boolean fetchNewest(Path target) {
        Optional<String> newest = keys().stream().max(Comparator.comparingInt(CheckpointStore::epochs));
        return newest.isPresent() && fetch(objects, newest.get(), target);
    }

    void deleteAll() {
        keys().forEach(objects::delete);
    }

    /** Copies an object to a file; false if there is none. */
    static boolean fetch(ObjectStore objects, String key, Path target) {
        Optional<InputStream> object = objects.open(key);
        if (object.isEmpty()) {
            return false;
        }
        try (InputStream in = object.get()) {
            Path unfinished = target.resolveSibling(target.getFileName() + ".part");
            copy(in, unfinished, key);
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(key + " cannot be written to " + target, e);
        }
    }

    private static void copy(InputStream in, Path file, String key) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[1 << 16];
            for (int n = read(in, buffer, key); n >= 0; n = read(in, buffer, key)) {
                out.write(buffer, 0, n);
            }
        }
    }

    /** What breaks while the store sends is the store's failure and worth another try. */
    private static int read(InputStream in, byte[] buffer, String key) {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new ObjectStoreException(key + " was interrupted while it was read", e);
        }
    }

    private List<String> keys() {
        return objects.list(ObjectKeys.run(run, "checkpoints/"), MOST).stream()
                .filter(key -> epochs(key) > 0)
                .toList();
    }

    private static int epochs(String key) {
        var matcher = KEY.matcher(key);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
