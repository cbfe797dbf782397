package io.drivetrain.trainer.export;

import static io.drivetrain.trainer.export.OnnxAttribute.integer;
import static io.drivetrain.trainer.export.OnnxAttribute.integers;

import io.drivetrain.imaging.Normalise;
import io.drivetrain.trainer.network.Blueprint;
import io.drivetrain.trainer.network.Head;
import io.drivetrain.trainer.network.Layer;
import io.drivetrain.trainer.weights.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes a network as ONNX (opset 17, IR 8). The input {@code image} is {@code uint8[batch][side][side][3]}, RGB;
 * normalisation is part of the graph and batch norms are folded. Outputs: {@code probabilities[batch][classes]},
 * {@code embedding[batch][2 × channels]} (the pooled last map) and {@code features[batch][channels][height][width]}.
 */
public final class OnnxExport {

    public static final String IMAGE = "image";
    public static final String PROBABILITIES = "probabilities";
    public static final String EMBEDDING = "embedding";
    public static final String FEATURES = "features";

    private static final int CHANNELS = 1;

    private final OnnxGraph graph = new OnnxGraph();
    private final Blueprint blueprint;
    private final NormFolding folding;
    private final int side;

    private OnnxExport(Blueprint blueprint, Function<String, @Nullable Tensor> tensors, int side) {
        this.blueprint = blueprint;
        this.folding = new NormFolding(tensors);
        this.side = side;
    }

    /**
     * The bytes of the model file.
     *
     * @param side of the square input, pixels
     * @param metadata goes into the file's {@code metadata_props}
     */
    public static byte[] write(
            Blueprint blueprint, Map<String, Tensor> tensors, int side, Map<String, String> metadata) {
        var export = new OnnxExport(blueprint, tensors::get, side);
        export.head(export.pooled(export.body()));
        Head head = blueprint.head();
        export.graph.output(PROBABILITIES, OnnxGraph.FLOAT, "batch", head.classes());
        export.graph.output(EMBEDDING, OnnxGraph.FLOAT, "batch", head.embedding());
        export.graph.output(FEATURES, OnnxGraph.FLOAT, "batch", head.features(), "rows", "columns");
        var out = new ByteArrayOutputStream();
        try {
            export.graph.write(blueprint.name(), metadata, out);
        } catch (IOException e) {
            throw new UncheckedIOException("a model could not be written to memory", e);
        }
        return out.toByteArray();
    }

    /**
     * Writes the body alone, whose one output is {@code embedding}.
     *
     * @param tensors asked for one after the other, so that they need not be in memory all at once
     */
    public static void writeFeatures(
            Blueprint blueprint,
            Function<String, @Nullable Tensor> tensors,
            int side,
            Map<String, String> metadata,
            OutputStream out)
            throws IOException {
        var export = new OnnxExport(blueprint, tensors, side);
        var _ = export.pooled(export.body());
        export.graph.output(
                EMBEDDING, OnnxGraph.FLOAT, "batch", blueprint.head().embedding());
        export.graph.write(blueprint.name(), metadata, out);
    }

    private String body() {
        String x = normalised();
        var body = blueprint.body();
        for (int i = 0; i < body.size(); i++) {
            x = layer(body.get(i), x, i == body.size() - 1 ? FEATURES : "body." + i);
        }
        return x;
    }

    /** From bytes with channels last to normalised floats with channels first. */
    private String normalised() {
        float[] mean = Normalise.mean();
        float[] deviation = Normalise.std();
        var scale = new float[mean.length];
        var shift = new float[mean.length];
        for (int c = 0; c < mean.length; c++) {
            scale[c] = 1 / (255f * deviation[c]);
            shift[c] = -mean[c] / deviation[c];
        }
        String x = graph.input(IMAGE, OnnxGraph.UINT8, "batch", side, side, 3);
        x = graph.node("Cast", "input.float", List.of(x), integer("to", OnnxGraph.FLOAT));
        x = graph.node("Transpose", "input.planes", List.of(x), integers("perm", 0, 3, 1, 2));
        x = graph.node("Mul", "input.scaled", List.of(x, graph.constant("input.scale", () -> scale, 1, 3, 1, 1)));
        return graph.node(
                "Add", "input.normalised", List.of(x, graph.constant("input.shift", () -> shift, 1, 3, 1, 1)));
    }

    private String layer(Layer layer, String x, String output) {
        return switch (layer) {
            case Layer.Convolution c -> convolution(c, x, output);
            case Layer.MaxPool p ->
                graph.node(
                        "MaxPool",
                        output,
                        List.of(x),
                        integers("kernel_shape", p.kernel(), p.kernel()),
                        integers("strides", p.stride(), p.stride()),
                        integers("pads", p.padding(), p.padding(), p.padding(), p.padding()));
            case Layer.Residual r -> residual(r, x, output);
        };
    }

    private String convolution(Layer.Convolution c, String x, String output) {
        NormFolding.Folded folded = folding.after(c.convolution(), c.norm());
        String mapped = graph.node(
                "Conv",
                c.relu() ? c.convolution() + ".out" : output,
                List.of(
                        x,
                        graph.constant(
                                c.convolution() + ".weight", folded.weight(), c.out(), c.in(), c.kernel(), c.kernel()),
                        graph.constant(c.convolution() + ".bias", folded.bias(), c.out())),
                integers("kernel_shape", c.kernel(), c.kernel()),
                integers("strides", c.stride(), c.stride()),
                integers("pads", c.padding(), c.padding(), c.padding(), c.padding()));
        return c.relu() ? graph.node("Relu", output, List.of(mapped)) : mapped;
    }

    private String residual(Layer.Residual block, String x, String output) {
        String y = x;
        for (Layer.Convolution c : block.path()) {
            y = convolution(c, y, c.norm() + ".out");
        }
        String shortcut =
                block.shortcut().map(c -> convolution(c, x, c.norm() + ".out")).orElse(x);
        return graph.node("Relu", output, List.of(graph.node("Add", block.name() + ".sum", List.of(y, shortcut))));
    }

    private String pooled(String x) {
        String largest = graph.node("GlobalMaxPool", "pool.largest", List.of(x));
        String mean = graph.node("GlobalAveragePool", "pool.mean", List.of(x));
        String both = graph.node("Concat", "pool.both", List.of(largest, mean), integer("axis", CHANNELS));
        return graph.node("Flatten", EMBEDDING, List.of(both), integer("axis", 1));
    }

    private void head(String embedding) {
        Head head = blueprint.head();
        String x = linear(Head.FIRST_NORM, Head.FIRST_LINEAR, embedding, head.embedding(), head.hidden());
        x = graph.node("Relu", "head.hidden", List.of(x));
        x = linear(Head.LAST_NORM, Head.LAST_LINEAR, x, head.hidden(), head.classes());
        graph.node("Softmax", PROBABILITIES, List.of(x), integer("axis", 1));
    }

    private String linear(String norm, String linear, String x, int in, int out) {
        NormFolding.Folded folded = folding.before(norm, linear);
        return graph.node(
                "Gemm",
                linear + ".out",
                List.of(
                        x,
                        graph.constant(linear + ".weight", folded.weight(), out, in),
                        graph.constant(linear + ".bias", folded.bias(), out)),
                integer("transB", 1));
    }
}
