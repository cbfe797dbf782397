package io.drivetrain.trainer.data;

import io.drivetrain.imaging.Decoder;
import io.drivetrain.imaging.RgbImage;
import io.drivetrain.imaging.UndecodableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Prepared pictures by index. All are decoded once at the start, so that what cannot be decoded is known before the
 * first step; as many as the budget allows stay in memory, the others are decoded again each time.
 */
public final class Pictures {

    private record Loaded(Sample sample, @Nullable RgbImage image) {}

    private final List<Loaded> loaded;
    private final UnaryOperator<RgbImage> prepare;
    private final int skipped;

    private Pictures(List<Loaded> loaded, UnaryOperator<RgbImage> prepare, int skipped) {
        this.loaded = List.copyOf(loaded);
        this.prepare = prepare;
        this.skipped = skipped;
    }

    public static Pictures load(
            List<Sample> samples, UnaryOperator<RgbImage> prepare, MemoryBudget budget, ExecutorService threads)
            throws InterruptedException {
        List<Future<@Nullable Loaded>> pending = new ArrayList<>();
        for (Sample sample : samples) {
            pending.add(threads.submit(() -> load(sample, prepare, budget)));
        }
        var loaded = new ArrayList<Loaded>();
        for (var one : pending) {
            Loaded picture = join(one);
            if (picture != null) {
                loaded.add(picture);
            }
        }
        return new Pictures(loaded, prepare, samples.size() - loaded.size());
    }

    public int size() {
        return loaded.size();
    }

    /** Pictures that could not be decoded and are left out. */
    public int skipped() {
        return skipped;
    }

    public Sample sample(int index) {
        return loaded.get(index).sample();
    }

    public RgbImage get(int index) {
        Loaded picture = loaded.get(index);
        if (picture.image() != null) {
            return picture.image();
        }
        try {
            return prepare.apply(decode(picture.sample()));
        } catch (UndecodableException e) {
            throw new IllegalStateException(picture.sample().file() + " was changed during the run", e);
        }
    }

    /** The picture as it was decoded, before anything was done to it. */
    public RgbImage original(int index) throws UndecodableException {
        return decode(sample(index));
    }

    private static @Nullable Loaded load(Sample sample, UnaryOperator<RgbImage> prepare, MemoryBudget budget) {
        try {
            RgbImage image = prepare.apply(decode(sample));
            return new Loaded(sample, budget.take(image.pixels().length) ? image : null);
        } catch (UndecodableException e) {
            return null;
        }
    }

    private static RgbImage decode(Sample sample) throws UndecodableException {
        try {
            return Decoder.decode(Files.readAllBytes(sample.file())).image();
        } catch (IOException e) {
            throw new UncheckedIOException("picture " + sample.file() + " cannot be read", e);
        }
    }

    private static @Nullable Loaded join(Future<@Nullable Loaded> one) throws InterruptedException {
        try {
            return one.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a picture cannot be loaded: " + e.getCause(), e.getCause());
        }
    }
}
