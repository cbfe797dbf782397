package io.drivetrain.contracts.manifest;

import static io.drivetrain.contracts.InvalidContract.require;

import io.drivetrain.contracts.Ids;

/**
 * What a backbone's feature extractor is and how a picture becomes its input; the extractor itself lies at
 * {@link io.drivetrain.contracts.ObjectKeys#backboneFeatures}.
 *
 * @param backbone the name of the weights
 * @param weightsSha256 of the weights it was made from
 * @param sha256 of the ONNX file
 * @param embedding length of the vector it gives for a picture
 */
public record FeaturesManifest(
        String backbone,
        String weightsSha256,
        String sha256,
        ModelManifest.Preprocessing preprocessing,
        int embedding) {

    public FeaturesManifest {
        Ids.name("backbone", backbone);
        Ids.sha256("weights of backbone '" + backbone + "'", weightsSha256);
        Ids.sha256("features of backbone '" + backbone + "'", sha256);
        require(preprocessing != null, "features of backbone '" + backbone + "' need a preprocessing");
        require(embedding >= 1, "features of backbone '" + backbone + "' must have 1 value or more, got " + embedding);
    }
}
