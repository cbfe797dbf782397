package io.drivetrain.trainer.worker;

import static io.drivetrain.contracts.InvalidContract.require;

import io.drivetrain.contracts.event.Recipe;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a worker is told to do; {@code job.json} in its folder. All files are on this machine.
 *
 * @param labels in the order of the outputs
 * @param backbone file of pretrained weights; none trains from scratch
 * @param checkpoint file to go on from; none begins at the first epoch
 */
public record Job(
        String run,
        String classifier,
        int dataset,
        List<String> labels,
        Recipe recipe,
        List<Item> items,
        @Nullable String backbone,
        @Nullable String checkpoint,
        Limits limits) {

    /**
     * A picture.
     *
     * @param label index into the labels
     * @param validation judged by, not learned from
     * @param weight how much it counts in learning, above 0
     */
    public record Item(String file, int label, boolean validation, double weight) {

        public Item {
            require(weight > 0, "picture " + file + " has the weight " + weight + ", it must be above 0");
        }
    }

    /**
     * @param loaderThreads threads that decode and transform
     * @param pictureMemoryBytes decoded pictures kept in memory
     * @param parityBound largest allowed difference of a probability between the network and its export
     * @param parityPictures validation pictures the two are compared on, at most
     */
    public record Limits(int loaderThreads, long pictureMemoryBytes, double parityBound, int parityPictures) {}

    public Job {
        labels = List.copyOf(labels);
        items = List.copyOf(items);
        int classes = labels.size();
        for (Item item : items) {
            require(
                    item.label() >= 0 && item.label() < classes,
                    "picture " + item.file() + " has the label " + item.label() + " of " + classes);
        }
        require(recipe.backbone() == null || backbone != null, "run '" + run + "' wants a backbone and was given none");
    }
}
