package io.drivetrain.benchmarks.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.Json;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class InferRequestTest {

    @Test
    void putsTheFileWithItsLengthBehindTheHeader() throws Exception {
        var request = InferRequest.of(new byte[] {7, 8, 9});
        int header = Integer.parseInt(request.headers().get("Inference-Header-Content-Length"));
        var json = Json.mapper().readTree(request.body(), 0, header);
        var rest = ByteBuffer.wrap(request.body(), header, request.body().length - header)
                .order(ByteOrder.LITTLE_ENDIAN);

        assertThat(json.at("/inputs/0/parameters/binary_data_size").asInt()).isEqualTo(rest.remaining());
        assertThat(rest.getInt()).isEqualTo(3);
        assertThat(rest.remaining()).isEqualTo(3);
    }
}
