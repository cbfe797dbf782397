package io.drivetrain.local.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.contracts.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GalleryTest {

    private static final int PER_LABEL = 45;

    private final HttpClient http = HttpClient.newHttpClient();
    private Gallery gallery;

    @BeforeEach
    void open() throws IOException {
        gallery = Gallery.open(0, "secret", new Stock(PER_LABEL, 3));
    }

    @AfterEach
    void close() {
        gallery.close();
        http.close();
    }

    @Test
    void searchNeedsTheKey() throws Exception {
        assertThat(get(gallery.endpoint() + "?q=teddy+bear", "wrong").statusCode())
                .isEqualTo(401);
    }

    @Test
    void pagesCoverEveryPictureOnce() throws Exception {
        var seen = new HashSet<String>();
        int offset = 0;
        for (int page = 0; page < 5; page++) {
            var answer = search("grizzly%20bear", 20, offset);
            answer.path("value").forEach(v -> seen.add(v.path("contentUrl").asText()));
            assertThat(answer.path("totalEstimatedMatches").asInt()).isEqualTo(PER_LABEL);
            offset = answer.path("nextOffset").asInt();
        }
        assertThat(seen).hasSize(PER_LABEL);
        assertThat(offset).isEqualTo(PER_LABEL);
    }

    @Test
    void aQueryForSomethingElseFindsNothing() throws Exception {
        assertThat(search("penguin", 20, 0).path("value")).isEmpty();
    }

    @Test
    void addressesGivePicturesOrTrouble() throws Exception {
        assertThat(picture("black", 0).statusCode()).isEqualTo(200);
        assertThat(picture("black", 0).headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(picture("black", 29).statusCode()).isEqualTo(404);
        assertThat(picture("black", 23).headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/html");
        assertThat(picture("black", 37).body()).isEmpty();
        assertThat(picture("black", PER_LABEL).statusCode()).isEqualTo(404);
        assertThat(picture("polar", 0).statusCode()).isEqualTo(404);
    }

    private JsonNode search(String query, int count, int offset) throws Exception {
        var answer = get(gallery.endpoint() + "?q=" + query + "&count=" + count + "&offset=" + offset, "secret");
        assertThat(answer.statusCode()).isEqualTo(200);
        return Json.mapper().readTree(answer.body());
    }

    private HttpResponse<byte[]> picture(String label, int number) throws Exception {
        return get("http://" + gallery.authority() + "/pictures/" + label + "/" + number + ".jpg", "");
    }

    private HttpResponse<byte[]> get(String address, String key) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Ocp-Apim-Subscription-Key", key)
                        .build(),
                BodyHandlers.ofByteArray());
    }
}
