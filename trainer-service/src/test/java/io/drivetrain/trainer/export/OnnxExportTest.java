package io.drivetrain.trainer.export;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl;
import io.drivetrain.trainer.TinyNetworks;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnnxExportTest {

    @Test
    void writesAModelThatAnotherParserReads() throws Exception {
        byte[] bytes = OnnxExport.write(
                TinyNetworks.BLUEPRINT, TinyNetworks.weights(1), 32, Map.of("labels", "black\ngrizzly\nteddy"));

        var model = OnnxMl.ModelProto.parseFrom(bytes);
        var graph = model.getGraph();

        assertThat(model.getIrVersion()).isEqualTo(8);
        assertThat(model.getOpsetImport(0).getVersion()).isEqualTo(17);
        assertThat(model.getMetadataPropsList())
                .anySatisfy(p -> assertThat(p.getValue()).isEqualTo("black\ngrizzly\nteddy"));
        assertThat(model.getUnknownFields().asMap()).isEmpty();
        assertThat(graph.getUnknownFields().asMap()).isEmpty();
        assertThat(graph.getOutputList())
                .extracting(OnnxMl.ValueInfoProto::getName)
                .containsExactly("probabilities", "embedding", "features");
        assertThat(graph.getNodeList()).extracting(OnnxMl.NodeProto::getOpType).doesNotContain("BatchNormalization");
    }

    @Test
    void takesBytesWithChannelsLast() throws Exception {
        byte[] bytes = OnnxExport.write(TinyNetworks.BLUEPRINT, TinyNetworks.weights(1), 32, Map.of());

        var input = OnnxMl.ModelProto.parseFrom(bytes).getGraph().getInput(0);
        var type = input.getType().getTensorType();

        assertThat(input.getName()).isEqualTo("image");
        assertThat(type.getElemType()).isEqualTo(OnnxMl.TensorProto.DataType.UINT8.getNumber());
        assertThat(type.getShape().getDim(0).getDimParam()).isEqualTo("batch");
        assertThat(type.getShape().getDimList().subList(1, 4))
                .extracting(OnnxMl.TensorShapeProto.Dimension::getDimValue)
                .containsExactly(32L, 32L, 3L);
    }
}
