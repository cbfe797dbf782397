package io.drivetrain.trainer.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import io.drivetrain.trainer.network.Blueprint;
import io.drivetrain.trainer.network.Head;
import io.drivetrain.trainer.network.Layer;

/** One pass through a network. */
final class Forward {

    private static final int CHANNELS = 1;

    /** DJL keeps this share of the old statistics; PyTorch calls the rest, .1, its momentum. */
    private static final float KEPT_STATISTICS = .9f;

    private final Network network;
    private final boolean training;

    Forward(Network network, boolean training) {
        this.network = network;
        this.training = training;
    }

    Network.Output run(NDArray pictures) {
        NDArray x = pictures;
        for (Layer layer : network.blueprint().body()) {
            x = apply(layer, x);
        }
        NDArray embedding = pooled(x);
        return new Network.Output(head(embedding), embedding, x);
    }

    private NDArray apply(Layer layer, NDArray x) {
        return switch (layer) {
            case Layer.Convolution c -> convolution(c, x);
            case Layer.MaxPool p ->
                Pool.maxPool2d(x, square(p.kernel()), square(p.stride()), square(p.padding()), false);
            case Layer.Residual r -> residual(r, x);
        };
    }

    private NDArray convolution(Layer.Convolution c, NDArray x) {
        NDArray weight = network.array(c.convolution() + ".weight");
        NDArray mapped = Conv2d.conv2d(x, weight, null, square(c.stride()), square(c.padding()), square(1))
                .singletonOrThrow();
        NDArray normed = norm(c.norm(), mapped);
        return c.relu() ? Activation.relu(normed) : normed;
    }

    private NDArray residual(Layer.Residual block, NDArray x) {
        NDArray y = x;
        for (Layer.Convolution c : block.path()) {
            y = convolution(c, y);
        }
        NDArray shortcut = block.shortcut().map(c -> convolution(c, x)).orElse(x);
        return Activation.relu(y.add(shortcut));
    }

    private NDArray head(NDArray embedding) {
        Head head = network.blueprint().head();
        NDArray x = dropout(norm(Head.FIRST_NORM, embedding), head.dropout());
        x = Activation.relu(linear(Head.FIRST_LINEAR, x));
        return linear(Head.LAST_LINEAR, dropout(norm(Head.LAST_NORM, x), head.lastDropout()));
    }

    private static NDArray pooled(NDArray x) {
        long batch = x.getShape().get(0);
        NDArray largest = Pool.globalMaxPool2d(x).reshape(batch, -1);
        NDArray mean = Pool.globalAvgPool2d(x).reshape(batch, -1);
        return largest.concat(mean, CHANNELS);
    }

    private NDArray norm(String name, NDArray x) {
        return BatchNorm.batchNorm(
                        x,
                        network.array(name + ".running_mean"),
                        network.array(name + ".running_var"),
                        network.array(name + ".weight"),
                        network.array(name + ".bias"),
                        CHANNELS,
                        KEPT_STATISTICS,
                        Blueprint.NORM_EPSILON,
                        training)
                .singletonOrThrow();
    }

    private NDArray linear(String name, NDArray x) {
        return Linear.linear(x, network.array(name + ".weight")).singletonOrThrow();
    }

    private NDArray dropout(NDArray x, float rate) {
        return Dropout.dropout(x, rate, training).singletonOrThrow();
    }

    private static Shape square(int side) {
        return new Shape(side, side);
    }
}
