package io.drivetrain.contracts;

/** Where things lie in the bucket. Keys are immutable and written only if absent; no key is a prefix of another. */
public final class ObjectKeys {

    public static final String BUCKET = "drivetrain";

    /** What people put into the bucket themselves lies below this, in class folders; the platform only reads it. */
    public static final String INBOX = "inbox/";

    private ObjectKeys() {}

    public static String image(String sha256) {
        return "images/" + Ids.sha256("image", sha256);
    }

    public static String thumbnail(String sha256) {
        return "thumbnails/" + Ids.sha256("image", sha256);
    }

    /** An uploaded zip or tar of class folders, waiting to be gathered. */
    public static String archive(String sha256) {
        return "archives/" + Ids.sha256("archive", sha256);
    }

    /** An uploaded list of pictures, waiting to be gathered. */
    public static String list(String sha256) {
        return "lists/" + Ids.sha256("list", sha256);
    }

    /** The claim on a dataset version: whoever creates it owns the number. */
    public static String datasetClaim(String classifier, int version) {
        return dataset(classifier, version) + "/claim.json";
    }

    public static String datasetManifest(String classifier, int version) {
        return dataset(classifier, version) + "/manifest.jsonl.gz";
    }

    public static String datasetCard(String classifier, int version) {
        return dataset(classifier, version) + "/card.md";
    }

    public static String backbone(String name) {
        return "backbones/" + Ids.name("backbone", name) + ".safetensors";
    }

    /** A backbone's body as a network of its own, ONNX with the one output {@code embedding}. */
    public static String backboneFeatures(String name) {
        return "backbones/" + Ids.name("backbone", name) + ".features.onnx";
    }

    /** What that network is: a {@link io.drivetrain.contracts.manifest.FeaturesManifest}. */
    public static String backboneFeaturesManifest(String name) {
        return "backbones/" + Ids.name("backbone", name) + ".features.json";
    }

    /** What the network with the digest {@code extractor} makes of a picture: little-endian floats. */
    public static String embedding(String extractor, String image) {
        return "embeddings/" + Ids.sha256("extractor", extractor) + "/" + Ids.sha256("image", image);
    }

    /** What was found out about the labels of a classifier's pictures, gzipped JSON lines. */
    public static String assessment(String classifier, String assessment) {
        return "assessments/" + Ids.name("classifier", classifier) + "/" + Ids.token("assessment", assessment)
                + ".jsonl.gz";
    }

    /** Anything a run keeps: {@code checkpoints/epoch-3.safetensors}, {@code request.json}, {@code metrics.jsonl}. */
    public static String run(String run, String file) {
        return "runs/" + Ids.token("run", run) + "/" + file;
    }

    /** The claim on a model version: whoever creates it owns the number. */
    public static String modelClaim(String classifier, int version) {
        return model(classifier, version, "claim.json");
    }

    public static String modelManifest(String classifier, int version) {
        return model(classifier, version, "manifest.json");
    }

    /** A file of a model version: {@code model.onnx}, {@code labels.txt}. */
    public static String model(String classifier, int version, String file) {
        return "models/" + Ids.name("classifier", classifier) + "/" + version("model", version) + "/" + file;
    }

    private static String dataset(String classifier, int version) {
        return "datasets/" + Ids.name("classifier", classifier) + "/" + version("dataset", version);
    }

    private static int version(String what, int version) {
        InvalidContract.require(version >= 1, what + " version must be 1 or more, got " + version);
        return version;
    }
}
