package io.drivetrain.trainer.train;

import ai.djl.ndarray.NDArray;

/** The loss that is trained on. */
final class CrossEntropy {

    private CrossEntropy() {}

    /**
     * The weighted mean over pictures of the negative log of the probability given to the right label, nats.
     *
     * @param logits {@code float[pictures][classes]}
     * @param labels {@code int[pictures]}
     * @param weights {@code float[pictures]}, above 0
     */
    static NDArray of(NDArray logits, NDArray labels, NDArray weights) {
        var shape = logits.getShape();
        NDArray wanted = labels.oneHot((int) shape.get(1)).mul(weights.reshape(shape.get(0), 1));
        return logits.logSoftmax(1).mul(wanted).sum().neg().div(weights.sum());
    }
}
