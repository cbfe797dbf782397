package io.drivetrain.trainer.run;

import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.TrainingRequested;
import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.trainer.data.DatasetReader;
import io.drivetrain.trainer.worker.Job;
import io.drivetrain.trainer.worker.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Brings all a worker needs into its folder: dataset, pictures, backbone, checkpoint, and the job itself. */
final class JobPreparation {

    private final Workshop shop;
    private final TrainingRequested request;
    private final CheckpointStore checkpoints;
    private final WorkFolder folder;

    JobPreparation(Workshop shop, TrainingRequested request, CheckpointStore checkpoints, WorkFolder folder) {
        this.shop = shop;
        this.request = request;
        this.checkpoints = checkpoints;
        this.folder = folder;
    }

    void prepare(BooleanSupplier goOn) throws IOException, InterruptedException, AttemptFailed {
        List<DatasetItem> items = wanted(manifest());
        List<String> pictures =
                items.stream().map(DatasetItem::image).distinct().toList();
        shop.pictures().trim(shop.config().cache().maxBytes().asLongValue(), pictures);
        new PictureFetch(shop.pictures(), shop.config().cache().downloads(), shop.patience()).fetch(pictures, goOn);
        String backbone = backbone();
        boolean resumed = shop.patience().call(() -> checkpoints.fetchNewest(folder.resumeFrom()));
        var job = new Job(
                request.run(),
                request.classifier(),
                request.dataset(),
                request.labels(),
                request.recipe(),
                items.stream().map(this::item).toList(),
                backbone,
                resumed ? folder.resumeFrom().toString() : null,
                limits());
        Files.write(folder.job(), Json.write(job));
    }

    private List<DatasetItem> manifest() throws InterruptedException, AttemptFailed {
        String name = "dataset " + request.dataset() + " of '" + request.classifier() + "'";
        byte[] manifest = shop.patience()
                .call(() -> shop.objects().get(request.manifestKey(), DatasetReader.MAX_OBJECT_BYTES))
                .orElseThrow(() ->
                        new AttemptFailed(name + ": " + request.manifestKey() + " is not in the object store", true));
        if (!Digests.sha256(manifest).equals(request.manifestSha256())) {
            throw new AttemptFailed(
                    name + ": " + request.manifestKey() + " has not the digest that was released", true);
        }
        try {
            return DatasetReader.read(manifest);
        } catch (InvalidContract e) {
            throw new AttemptFailed(name + ": " + e.getMessage(), true);
        }
    }

    /** What is neither learned from nor judged by in training stays where it is. */
    private List<DatasetItem> wanted(List<DatasetItem> items) throws AttemptFailed {
        for (DatasetItem item : items) {
            if (!request.labels().contains(item.label())) {
                throw new AttemptFailed(
                        "dataset " + request.dataset() + " of '" + request.classifier() + "' has pictures of '"
                                + item.label() + "', the run asks for " + request.labels(),
                        true);
            }
        }
        return items.stream()
                .filter(item -> item.part() == Part.TRAIN || item.part() == Part.VALID)
                .toList();
    }

    private Job.Item item(DatasetItem item) {
        return new Job.Item(
                shop.pictures().file(item.image()).toString(),
                request.labels().indexOf(item.label()),
                item.part() == Part.VALID,
                item.weight() == null ? 1 : item.weight());
    }

    private @Nullable String backbone() throws InterruptedException, AttemptFailed {
        String name = request.recipe().backbone();
        if (name == null) {
            return null;
        }
        boolean there = shop.patience()
                .call(() -> CheckpointStore.fetch(shop.objects(), ObjectKeys.backbone(name), folder.backbone()));
        if (!there) {
            throw new AttemptFailed("backbone '" + name + "' is not in the object store", true);
        }
        return folder.backbone().toString();
    }

    private Job.Limits limits() {
        TrainConfig config = shop.config();
        return new Job.Limits(
                config.worker().loaderThreads().orElse(Runtime.getRuntime().availableProcessors()),
                config.worker().pictures().asLongValue(),
                config.parityBound(),
                config.parityPictures());
    }
}
