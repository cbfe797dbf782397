package io.drivetrain.trainer.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.drivetrain.contracts.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A message as one line of text. */
public final class MessageLine {

    /** Longer lines are not messages. */
    public static final int MAX_CHARACTERS = 16_384;

    private MessageLine() {}

    static String write(WorkerMessage message) {
        return new String(Json.write(message), StandardCharsets.UTF_8);
    }

    /** The message in a line; empty if it is something else, such as what a native library prints. */
    public static Optional<WorkerMessage> read(String line) {
        if (line.length() > MAX_CHARACTERS || !line.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.mapper().readValue(line, WorkerMessage.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
