package io.drivetrain.inference.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.testkit.TinyOnnx;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OnnxScanTest {

    private static final ModelRef REF = new ModelRef("bears", 1);

    @Test
    void letsANetworkThroughThatStandsOnItsOwn() {
        assertThatCode(() -> OnnxScan.check(REF, TinyOnnx.colours(16, 1))).doesNotThrowAnyException();
    }

    @Test
    void refusesWeightsInAnotherFile() {
        assertThatThrownBy(() -> OnnxScan.check(REF, TinyOnnx.withExternalData(16)))
                .isInstanceOf(ModelRejected.class)
                .hasMessageContaining("bears@1")
                .hasMessageContaining("outside of the file");
    }

    @Test
    void findsExternalDataInAConstantInsideASubgraphOfAnAttribute() {
        var tensor = TinyOnnx.message().number(14, 1).done();
        var constant = TinyOnnx.message()
                .bytes(5, TinyOnnx.message().bytes(5, tensor).done())
                .done();
        var subgraph = TinyOnnx.message().bytes(1, constant).done();
        var branch = TinyOnnx.message()
                .bytes(5, TinyOnnx.message().bytes(6, subgraph).done())
                .done();
        var model = TinyOnnx.message()
                .bytes(7, TinyOnnx.message().bytes(1, branch).done())
                .done();

        assertThatThrownBy(() -> OnnxScan.check(REF, model)).hasMessageContaining("outside of the file");
    }

    @Test
    void refusesWhatIsNoGraph() {
        assertThatThrownBy(() -> OnnxScan.check(REF, new byte[0])).isInstanceOf(ModelRejected.class);
        assertThatThrownBy(() -> OnnxScan.check(REF, "not a model".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(ModelRejected.class);
    }

    @Test
    void refusesEndlessNesting() {
        byte[] graph = TinyOnnx.message().text(2, "g").done();
        for (int i = 0; i < 40; i++) {
            var attribute = TinyOnnx.message().bytes(6, graph).done();
            var node = TinyOnnx.message().bytes(5, attribute).done();
            graph = TinyOnnx.message().bytes(1, node).done();
        }
        byte[] model = TinyOnnx.message().bytes(7, graph).done();

        assertThatThrownBy(() -> OnnxScan.check(REF, model)).hasMessageContaining("nested");
    }

    @Test
    void survivesAnyDamage() {
        var random = new Random(7);
        byte[] whole = TinyOnnx.colours(16, 1);
        for (int i = 0; i < 5000; i++) {
            byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            try {
                OnnxScan.check(REF, damaged);
            } catch (ModelRejected expected) {
                // the only way out besides passing
            }
        }
    }
}
