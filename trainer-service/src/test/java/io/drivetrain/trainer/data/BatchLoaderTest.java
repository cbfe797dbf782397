package io.drivetrain.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.event.Recipe.Resize;
import io.drivetrain.trainer.TestPictures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchLoaderTest {

    private static final TrainingTransform TRANSFORM = new TrainingTransform(Resize.RANDOM_CROP, 16);

    @TempDir
    static Path folder;

    private final List<Sample> samples = new ArrayList<>();
    private ExecutorService threads;

    @BeforeEach
    void writePictures() throws Exception {
        threads = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 7; i++) {
            Path file = folder.resolve(i + ".png");
            Files.write(file, TestPictures.noise(40, 30, i).toPng());
            samples.add(new Sample(file, i, 1 + i));
        }
    }

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void makesTheSameBatchesWhateverTheThreadsAndTheMemory() throws Exception {
        List<Batch> once = batches(42, 3, 1 << 20, threads);
        try (var oneThread = Executors.newSingleThreadExecutor()) {
            List<Batch> again = batches(42, 3, 0, oneThread);

            assertThat(again).hasSameSizeAs(once);
            for (int i = 0; i < once.size(); i++) {
                assertThat(again.get(i).labels()).isEqualTo(once.get(i).labels());
                assertThat(again.get(i).pixels()).isEqualTo(once.get(i).pixels());
            }
        }
    }

    @Test
    void goesThroughThePicturesInAnotherOrderInEachEpoch() throws Exception {
        assertThat(labels(batches(42, 0, 1 << 20, threads))).isNotEqualTo(labels(batches(42, 1, 1 << 20, threads)));
    }

    @Test
    void dropsWhatIsLeftOverAndShowsNoPictureTwice() throws Exception {
        List<Batch> batches = batches(42, 0, 1 << 20, threads);

        assertThat(batches).hasSize(3).allMatch(batch -> batch.size() == 2);
        assertThat(labels(batches)).doesNotHaveDuplicates();
    }

    @Test
    void givesEachPictureItsWeight() throws Exception {
        for (Batch batch : batches(42, 0, 1 << 20, threads)) {
            for (int i = 0; i < batch.size(); i++) {
                assertThat(batch.weights()[i]).isEqualTo(1 + batch.labels()[i]);
            }
        }
    }

    @Test
    void leavesOutWhatCannotBeDecoded() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.png"), "no picture");
        samples.add(new Sample(broken, 0));

        Pictures pictures = Pictures.load(samples, TRANSFORM::prepare, new MemoryBudget(1 << 20), threads);

        assertThat(pictures.size()).isEqualTo(7);
        assertThat(pictures.skipped()).isEqualTo(1);
    }

    private List<Batch> batches(long seed, int epoch, long memory, ExecutorService with) throws Exception {
        Pictures pictures = Pictures.load(samples, TRANSFORM::prepare, new MemoryBudget(memory), with);
        EpochBatches epochBatches = new BatchLoader(pictures, TRANSFORM, 2, seed, with, 3).epoch(epoch);
        var batches = new ArrayList<Batch>();
        while (epochBatches.hasNext()) {
            batches.add(epochBatches.next());
        }
        return batches;
    }

    private static List<Integer> labels(List<Batch> batches) {
        var labels = new ArrayList<Integer>();
        for (Batch batch : batches) {
            for (int label : batch.labels()) {
                labels.add(label);
            }
        }
        return labels;
    }
}
