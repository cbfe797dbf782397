package io.drivetrain.inference.model;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;

/**
 * Reads an ONNX file before the runtime does, and refuses one whose weights lie in other files: their paths would be
 * opened on this machine, and no digest covers them. Field numbers are those of onnx.proto3.
 */
final class OnnxScan {

    private static final int MAX_DEPTH = 32;

    /** Messages on the way to a tensor, with the fields that lead further down. */
    private enum Kind {
        MODEL,
        GRAPH,
        NODE,
        ATTRIBUTE,
        FUNCTION,
        SPARSE,
        TENSOR
    }

    private static final Map<Kind, Map<Integer, Kind>> WAYS = Map.of(
            Kind.MODEL, Map.of(7, Kind.GRAPH, 25, Kind.FUNCTION),
            Kind.GRAPH, Map.of(1, Kind.NODE, 5, Kind.TENSOR, 15, Kind.SPARSE),
            Kind.NODE, Map.of(5, Kind.ATTRIBUTE),
            Kind.ATTRIBUTE,
                    Map.of(
                            5,
                            Kind.TENSOR,
                            6,
                            Kind.GRAPH,
                            10,
                            Kind.TENSOR,
                            11,
                            Kind.GRAPH,
                            22,
                            Kind.SPARSE,
                            23,
                            Kind.SPARSE),
            Kind.FUNCTION, Map.of(7, Kind.NODE, 11, Kind.ATTRIBUTE),
            Kind.SPARSE, Map.of(1, Kind.TENSOR, 2, Kind.TENSOR),
            Kind.TENSOR, Map.of());

    private static final int MODEL_TRAINING_INFO = 20;
    private static final Set<Integer> TENSOR_EXTERNAL = Set.of(13, 14);
    private static final int TENSOR_DATA_LOCATION = 14;

    private OnnxScan() {}

    /** Throws {@link ModelRejected} if {@code onnx} is not an ONNX model that stands on its own. */
    static void check(ModelRef ref, byte[] onnx) {
        var scan = new OnnxScan();
        try {
            if (!scan.walk(Kind.MODEL, ByteBuffer.wrap(onnx), 0)) {
                throw new ProtoCursor.Malformed("it has no graph");
            }
        } catch (ProtoCursor.Malformed e) {
            throw new ModelRejected("model " + ref + " is no readable ONNX file: " + e.getMessage(), e);
        } catch (External e) {
            throw new ModelRejected("model " + ref + " is refused: " + e.getMessage(), e);
        }
    }

    /** Returns whether the message had any of the children it exists for. */
    private boolean walk(Kind kind, ByteBuffer message, int depth) {
        if (depth > MAX_DEPTH) {
            throw new ProtoCursor.Malformed("it is nested deeper than " + MAX_DEPTH);
        }
        boolean children = false;
        var cursor = new ProtoCursor(message);
        while (cursor.next()) {
            refuse(kind, cursor);
            var child = WAYS.getOrDefault(kind, Map.of()).get(cursor.field());
            if (child != null) {
                children = true;
                var _ = walk(child, cursor.message(), depth + 1);
            }
        }
        return children;
    }

    private static void refuse(Kind kind, ProtoCursor cursor) {
        if (kind == Kind.MODEL && cursor.field() == MODEL_TRAINING_INFO) {
            throw new External("it carries training graphs");
        }
        if (kind == Kind.TENSOR && TENSOR_EXTERNAL.contains(cursor.field())) {
            // DEFAULT (0) written out in full says that the data is inside
            if (cursor.field() != TENSOR_DATA_LOCATION || cursor.number() != 0) {
                throw new External("a tensor keeps its data outside of the file");
            }
        }
    }

    private static final class External extends RuntimeException {
        private static final long serialVersionUID = 1L;

        External(String message) {
            super(message);
        }
    }
}
