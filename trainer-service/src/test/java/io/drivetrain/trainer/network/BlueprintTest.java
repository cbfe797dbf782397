package io.drivetrain.trainer.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.event.Recipe.Architecture;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BlueprintTest {

    private final Blueprint resnet = Blueprint.of(Architecture.RESNET18, 3);

    @Test
    void hasTorchvisionsParametersInItsBody() {
        var shapes =
                resnet.bodyParameters().stream().collect(Collectors.toMap(ParameterSpec::name, ParameterSpec::shape));

        // 20 convolutions, each with a norm of four tensors
        assertThat(shapes).hasSize(100);
        assertThat(shapes)
                .containsEntry("conv1.weight", List.of(64, 3, 7, 7))
                .containsEntry("layer2.0.downsample.0.weight", List.of(128, 64, 1, 1))
                .containsEntry("layer4.1.bn2.running_var", List.of(512))
                .doesNotContainKey("layer1.0.downsample.0.weight");
        assertThat(resnet.bodyParameters().stream()
                        .filter(p -> p.kind().learned())
                        .mapToInt(ParameterSpec::size)
                        .sum())
                .isEqualTo(11_176_512);
    }

    @Test
    void groupsParametersAsFastaiDoes() {
        assertThat(resnet.group("conv1.weight")).isZero();
        assertThat(resnet.group("layer2.1.conv2.weight")).isZero();
        assertThat(resnet.group("layer3.0.conv1.weight")).isEqualTo(1);
        assertThat(resnet.group("layer4.1.bn2.bias")).isEqualTo(1);
        assertThat(resnet.group("head.linear1.weight")).isEqualTo(2);
    }

    @Test
    void doesNotDecayNorms() {
        assertThat(resnet.parameters())
                .filteredOn(p -> !p.kind().ofNorm())
                .allMatch(p -> p.shape().size() >= 2);
    }
}
