package io.drivetrain.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden files are what is on the topics of running systems: a change here is a change for them. */
class GoldenEventsTest {

    static Stream<Event> events() {
        return Samples.all().stream();
    }

    @Test
    void everyKindOfEventHasASampleAndEveryTopicAnEvent() {
        assertThat(events().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Event.class.getPermittedSubclasses());
        assertThat(events().map(Event::topic)).containsExactlyInAnyOrder(Topic.values());
    }

    @ParameterizedTest
    @MethodSource("events")
    void isWrittenAsTheGoldenFileSays(Event event) throws IOException {
        assertThat(Json.mapper().readTree(Json.write(event))).isEqualTo(golden(event));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isReadFromTheGoldenFile(Event event) throws IOException {
        assertThat(Json.read(Json.mapper().writeValueAsBytes(golden(event)), event.getClass()))
                .isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void anOldReaderSkipsFieldsItDoesNotKnow(Event event) throws IOException {
        var extended = golden(event).deepCopy();
        ((com.fasterxml.jackson.databind.node.ObjectNode) extended).put("fieldOfTheFuture", 1);
        assertThat(Json.read(Json.mapper().writeValueAsBytes(extended), event.getClass()))
                .isEqualTo(event);
    }

    @Test
    void topicNamesEndInTheirVersion() {
        assertThat(Arrays.stream(Topic.values()).map(Topic::topic)).allMatch(name -> name.endsWith(".v1"));
    }

    private static JsonNode golden(Event event) {
        var name = "/golden/" + event.topic().topic() + ".json";
        try (var in = Objects.requireNonNull(GoldenEventsTest.class.getResourceAsStream(name), name)) {
            return Json.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
