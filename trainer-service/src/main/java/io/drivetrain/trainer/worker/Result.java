package io.drivetrain.trainer.worker;

import io.drivetrain.contracts.manifest.ModelManifest.Profile;
import java.util.Map;

/**
 * What a finished worker leaves in {@code result.json}, beside the model.
 *
 * @param modelSha256 of the model file
 * @param metrics of the exported model on the validation pictures: {@code accuracy}, {@code errorRate},
 *     {@code validLoss}, {@code validCount}, {@code skippedPictures}
 * @param parity {@code maxAbsDiff}, {@code bound}, {@code pictures}
 */
public record Result(String modelSha256, Map<String, Double> metrics, Map<String, Double> parity, Profile profile) {}
