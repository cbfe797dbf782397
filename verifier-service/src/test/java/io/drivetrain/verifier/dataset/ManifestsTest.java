package io.drivetrain.verifier.dataset;

import static io.drivetrain.verifier.Given.sha;
import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ManifestsTest {

    @Property(tries = 200)
    void whatIsWrittenIsRead(
            @ForAll @Size(max = 20) List<String> urls,
            @ForAll @Size(max = 5) Map<@AlphaChars @StringLength(min = 1, max = 5) String, String> attributes) {
        var items = urls.stream().map(url -> item(url, attributes)).toList();
        try (var read = Manifests.read(new ByteArrayInputStream(Manifests.write(items)))) {
            assertThat(read.toList()).isEqualTo(items);
        }
    }

    @Test
    void theOrderInWhichAttributesCameDoesNotShow() throws IOException {
        var bytes = Manifests.write(List.of(item("u", attributes("b", "a"))));
        assertThat(bytes).isEqualTo(Manifests.write(List.of(item("u", attributes("a", "b")))));
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            assertThat(new String(gzip.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"image\":\"" + sha("i")
                            + "\",\"label\":\"grizzly\",\"part\":\"TRAIN\",\"width\":4,\"height\":3,\"url\":\"u\","
                            + "\"attributes\":{\"a\":\"1\",\"b\":\"1\"}}\n");
        }
    }

    @Test
    void theGzipHeaderTellsNoTime() {
        assertThat(Arrays.copyOfRange(Manifests.write(List.of()), 4, 8)).containsOnly(0);
    }

    private static Map<String, String> attributes(String... keys) {
        var map = new LinkedHashMap<String, String>();
        Arrays.stream(keys).forEach(key -> map.put(key, "1"));
        return map;
    }

    private static DatasetItem item(String url, Map<String, String> attributes) {
        return new DatasetItem(sha("i"), "grizzly", Part.TRAIN, 4, 3, url, null, null, null, null, attributes, null);
    }
}
