package io.drivetrain.inference.model;

import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.platform.object.ObjectStore;

/** From a fact to a network that has proved itself. */
public final class ModelLoader {

    private final ModelFiles files;
    private final int proofRounds;

    public ModelLoader(ObjectStore store, long maxModelBytes, int proofRounds) {
        this.files = new ModelFiles(store, maxModelBytes);
        this.proofRounds = proofRounds;
    }

    /**
     * @throws ModelRejected if the version is wrong for good
     * @throws io.drivetrain.platform.object.ObjectStoreException if the store does not answer, which passes
     */
    ServedModel load(ModelTrained trained) {
        var ref = new ModelRef(trained.classifier(), trained.version());
        var checked = files.fetch(trained);
        int size = checked.manifest().preprocessing().imageSize();
        var network = OnnxNetwork.load(ref, checked.onnx(), size);
        try {
            ProofRun.prove(ref, network, size, checked.manifest().labels().size(), proofRounds);
        } catch (RuntimeException e) {
            network.close();
            throw e;
        }
        return new ServedModel(ref, checked.manifest(), network);
    }
}
