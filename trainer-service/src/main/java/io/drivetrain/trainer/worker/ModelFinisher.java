package io.drivetrain.trainer.worker;

import io.drivetrain.contracts.Json;
import io.drivetrain.imaging.UndecodableException;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.trainer.data.ModelInput;
import io.drivetrain.trainer.data.Pictures;
import io.drivetrain.trainer.evaluate.Answers;
import io.drivetrain.trainer.evaluate.OnnxModel;
import io.drivetrain.trainer.evaluate.Parity;
import io.drivetrain.trainer.evaluate.Profiles;
import io.drivetrain.trainer.evaluate.Scores;
import io.drivetrain.trainer.export.OnnxExport;
import io.drivetrain.trainer.train.Network;
import io.drivetrain.trainer.train.NetworkPredictor;
import io.drivetrain.trainer.train.TrainingFailed;
import io.drivetrain.trainer.train.TrainingSet;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Exports the trained network and checks the file as production will use it: ONNX Runtime must answer what the network
 * answers, and the metrics are those of the file, not of the network.
 */
final class ModelFinisher {

    private static final int BATCH = 16;

    private final Job job;
    private final WorkFolder folder;

    ModelFinisher(Job job, WorkFolder folder) {
        this.job = job;
        this.folder = folder;
    }

    /** @throws TrainingFailed if the file does not answer what the network answers */
    void finish(Network network, TrainingSet set) throws IOException {
        byte[] model = OnnxExport.write(
                network.blueprint(), network.tensors(), job.recipe().imageSize(), metadata());
        Files.write(folder.model(), model);
        Pictures validation = set.validation();
        try (var exported = OnnxModel.load(folder.model(), Runtime.getRuntime().availableProcessors())) {
            Answers answers = Answers.of(exported::probabilities, validation, validation.size(), BATCH);
            Parity parity = parity(network, validation, answers);
            var result = new Result(
                    Digests.sha256(model),
                    metrics(answers.scores(), set),
                    Map.of(
                            "maxAbsDiff", parity.maxAbsDiff(),
                            "bound", parity.bound(),
                            "pictures", (double) parity.pictures()),
                    Profiles.of(job.labels(), answers, brightness(validation)));
            Files.write(folder.result(), Json.write(result));
        }
    }

    private Parity parity(Network network, Pictures validation, Answers exported) {
        int count = Math.min(job.limits().parityPictures(), validation.size());
        Answers trained = Answers.of(new NetworkPredictor(network)::probabilities, validation, count, BATCH);
        var parity = Parity.of(
                trained.probabilities(),
                Arrays.copyOf(exported.probabilities(), count),
                job.limits().parityBound());
        if (!parity.holds()) {
            throw new TrainingFailed(String.format(
                    Locale.ROOT,
                    "the exported model differs from the trained one by up to %.3g in a probability on %d pictures, allowed is %.3g",
                    parity.maxAbsDiff(),
                    count,
                    parity.bound()));
        }
        return parity;
    }

    private static Map<String, Double> metrics(Scores scores, TrainingSet set) {
        var metrics = new LinkedHashMap<String, Double>();
        metrics.put("accuracy", scores.accuracy());
        metrics.put("errorRate", scores.errorRate());
        metrics.put("validLoss", scores.loss());
        metrics.put("validCount", (double) scores.count());
        metrics.put("skippedPictures", (double) set.skipped());
        return metrics;
    }

    private static double[] brightness(Pictures pictures) {
        var brightness = new double[pictures.size()];
        for (int i = 0; i < brightness.length; i++) {
            try {
                brightness[i] = pictures.original(i).brightness();
            } catch (UndecodableException e) {
                throw new IllegalStateException(pictures.sample(i).file() + " was changed during the run", e);
            }
        }
        return brightness;
    }

    private Map<String, String> metadata() {
        var recipe = job.recipe();
        var metadata = new LinkedHashMap<String, String>();
        metadata.put("classifier", job.classifier());
        metadata.put("run", job.run());
        metadata.put("dataset", String.valueOf(job.dataset()));
        metadata.put("labels", String.join("\n", job.labels()));
        metadata.put("imageSize", String.valueOf(recipe.imageSize()));
        metadata.put("resize", ModelInput.fixed(recipe.resize()).name());
        metadata.put("input", "uint8[batch][" + recipe.imageSize() + "][" + recipe.imageSize() + "][3], RGB");
        return metadata;
    }
}
