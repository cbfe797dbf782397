package io.drivetrain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class LocalStackIT {

    @Test
    void isSharedByAllResourcesOfAJvmButEachHasAFolderOfItsOwn() {
        var first = new LocalStackResource().start();
        var second = new LocalStackResource().start();

        assertThat(second.get("kafka.bootstrap.servers")).isEqualTo(first.get("kafka.bootstrap.servers"));
        assertThat(second.get("drivetrain.data-dir")).isNotEqualTo(first.get("drivetrain.data-dir"));
    }

    @Test
    void refusesToWriteObjectsWithoutCredentials() throws Exception {
        var bucket = URI.create(LocalStack.running().s3Endpoint() + "/drivetrain");

        try (var http = HttpClient.newHttpClient()) {
            var create = HttpRequest.newBuilder(bucket)
                    .PUT(HttpRequest.BodyPublishers.noBody())
                    .build();
            var answer = http.send(create, HttpResponse.BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }
}
