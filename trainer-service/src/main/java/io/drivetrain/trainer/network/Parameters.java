package io.drivetrain.trainer.network;

import io.drivetrain.trainer.network.ParameterSpec.Kind;
import java.util.List;
import java.util.stream.Stream;

/** The tensors a layer owns, named as PyTorch names them. */
final class Parameters {

    private Parameters() {}

    static List<ParameterSpec> of(Layer layer) {
        return switch (layer) {
            case Layer.Convolution c -> convolution(c);
            case Layer.MaxPool pool -> List.of();
            case Layer.Residual r ->
                Stream.concat(r.path().stream(), r.shortcut().stream())
                        .flatMap(c -> convolution(c).stream())
                        .toList();
        };
    }

    static List<ParameterSpec> norm(String name, int channels) {
        var shape = List.of(channels);
        return List.of(
                new ParameterSpec(name + ".weight", Kind.NORM_WEIGHT, shape),
                new ParameterSpec(name + ".bias", Kind.NORM_BIAS, shape),
                new ParameterSpec(name + ".running_mean", Kind.RUNNING_MEAN, shape),
                new ParameterSpec(name + ".running_var", Kind.RUNNING_VARIANCE, shape));
    }

    static List<ParameterSpec> linear(String name, int in, int out) {
        return List.of(new ParameterSpec(name + ".weight", Kind.LINEAR, List.of(out, in)));
    }

    private static List<ParameterSpec> convolution(Layer.Convolution c) {
        var weight = new ParameterSpec(
                c.convolution() + ".weight", Kind.CONVOLUTION, List.of(c.out(), c.in(), c.kernel(), c.kernel()));
        return Stream.concat(Stream.of(weight), norm(c.norm(), c.out()).stream())
                .toList();
    }
}
